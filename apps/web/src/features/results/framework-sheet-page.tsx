import { useTexts } from "../../language";
import { Page } from "../../shell/page";
import { CatalogueTakeIn } from "./catalogue-take-in";
import { FrameworkTakeIn } from "./framework-take-in";
import { sheetTexts } from "./sheet-texts";

/** The framework out and in as a workbook, and common indicators from a published list. */
export default function FrameworkSheetPage() {
  const texts = useTexts(sheetTexts);
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      <FrameworkTakeIn />
      <CatalogueTakeIn />
    </Page>
  );
}
