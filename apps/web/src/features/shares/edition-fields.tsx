import type { ShareContent } from "@suivi/domain/access/share";
import { sayNumber } from "@suivi/domain/numbers";
import { notToBeShared } from "@suivi/domain/reports/edition";
import { formatsOf, type ReportFormat } from "@suivi/domain/reports/schema";
import { CheckList } from "@suivi/ui/check-list";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId, SelectField } from "../../shell/form";
import { trpc } from "../../trpc";
import { sharesTexts } from "./texts";

type Shared = NonNullable<ShareContent["edition"]>;
/** To be read at once, and to be filed. */
export const usualFormats: Shared["formats"] = ["html", "pdf"];

type Props = {
  edition: Shared | null;
  onChange(edition: Shared | null): void;
  problem(path: string): string | undefined;
};

/** Which report as it was made, and in which files; only those made for readers outside are there to choose. */
export function EditionFields({ edition, onChange, problem }: Props) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data } = useSuspenseQuery(trpc.reports.editions.queryOptions({ programmeId }));
  const editions = data.filter((one) => !notToBeShared(one));
  const chosen = editions.find(({ id }) => id === edition?.id);
  const formats = chosen ? formatsOf(chosen.content.kind) : [];
  const wrong = problem("edition.formats");
  return (
    <>
      <SelectField
        path="edition"
        label={texts.edition}
        hint={editions.length === 0 ? texts.noEdition : texts.editionHelp}
        error={wrong ? undefined : problem("edition")}
        value={chosen?.id ?? ""}
        onChange={(id) => onChange(id ? { id, formats: edition?.formats ?? usualFormats } : null)}
        options={[
          { value: "", label: texts.chooseEdition },
          ...editions.map(({ id, number, content }) => ({
            value: id,
            label: texts.editionNamed(sayNumber(number, language), content.name),
          })),
        ]}
      />
      {chosen && edition ? (
        <CheckList
          id={fieldId("edition.formats")}
          legend={texts.files}
          error={wrong}
          options={formats.map((value) => ({
            value,
            label: value === "html" ? texts.onPage : texts.formats[value],
          }))}
          chosen={edition.formats}
          onChange={(next) => onChange({ ...edition, formats: next as ReportFormat[] })}
        />
      ) : null}
      {chosen?.money ? <p className="small soft">{texts.withMoney}</p> : null}
    </>
  );
}
