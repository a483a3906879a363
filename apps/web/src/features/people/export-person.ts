import { harmlessInCsv } from "@suivi/domain/harmless";
import { type Language, textIn } from "@suivi/domain/text";
import type { Participant } from "./participant-page";
import { participantTexts } from "./texts";

const cell = (value: string | number | null) =>
  `"${harmlessInCsv(String(value ?? "")).replaceAll('"', '""')}"`;

/** Of which programme, by whom and when the file was made. */
export type MadeBy = { programme: string; fictional: boolean; by: string; at: string };

function csvOf(
  { content, activities }: Participant,
  { programme, fictional, by, at }: MadeBy,
  language: Language,
): string {
  const texts = participantTexts[language];
  const { name, sex, organisation, phone, birthYear } = content;
  const known = [name, sex, organisation, phone, birthYear];
  const head = [
    texts.name,
    texts.sex,
    texts.organisation,
    texts.phone,
    texts.birth,
    texts.when,
    texts.activity,
    texts.days,
    texts.hours,
    texts.testBefore,
    texts.testAfter,
    texts.testLater,
    texts.testMaximum,
    texts.programme,
    texts.madeBy,
    texts.madeAt,
    ...(fictional ? [texts.notice] : []),
  ];
  const made = [programme, by, at, ...(fictional ? [texts.fictional] : [])];
  const lines = activities.map((one) => [
    ...known,
    one.start,
    textIn(one.title, language),
    one.days,
    one.hours,
    one.tests?.before ?? null,
    one.tests?.after ?? null,
    one.tests?.later ?? null,
    one.tests?.maximum ?? null,
  ]);
  const none = head.slice(known.length + made.length).map(() => null);
  const rows = (lines.length > 0 ? lines : [[...known, ...none]]).map((row) => [...row, ...made]);
  // The mark that lets Excel know the letters, and its line ends.
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Gives all that is kept of one person as a file, for the person. */
export function exportPerson(
  person: Participant,
  format: "json" | "csv",
  made: MadeBy,
  language: Language,
): void {
  const { content, alsoWas, activities, hours } = person;
  const text =
    format === "csv"
      ? csvOf(person, made, language)
      : JSON.stringify(
          {
            ...made,
            person: content,
            alsoRecordedAs: alsoWas.map(({ name }) => name),
            activities,
            hours,
          },
          null,
          2,
        );
  const url = URL.createObjectURL(
    new Blob([text], { type: format === "csv" ? "text/csv" : "application/json" }),
  );
  const link = Object.assign(document.createElement("a"), {
    href: url,
    download: `${person.id}.${format}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
