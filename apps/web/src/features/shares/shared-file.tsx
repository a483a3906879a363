import { sayDate } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import { Page } from "../../shell/page";
import type { Outputs } from "../../trpc";
import { sharesTexts } from "./texts";

type Content = Outputs["shares"]["open"]["content"];

/** The file that a link leads to, to be taken along. */
export function SharedFile({ content, secret }: { content: Content; secret: string }) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { thing, format, until } = content;
  if (thing === "dashboard" || format === null) return null;
  const query = new URLSearchParams({ link: secret, language });
  return (
    <Page title={texts.fileTitles[thing]} lead={texts.sharedLead(sayDate(until, language))} narrow>
      <p>{texts.fileHelp}</p>
      <p>
        <a className="button primary" href={`/exports/shared?${query.toString()}`} download>
          {texts.download(texts.formats[format])}
        </a>
      </p>
    </Page>
  );
}

/** What stands where a link opens nothing, or nothing any more. */
export function LinkGone() {
  const texts = useTexts(sharesTexts);
  return (
    <Page title={texts.gone} narrow>
      <p>{texts.goneHelp}</p>
    </Page>
  );
}
