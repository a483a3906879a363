import { harmlessInCsv } from "@suivi/domain/harmless";
import { type Language, textIn } from "@suivi/domain/text";
import type { Participant } from "./participant-page";
import { participantTexts } from "./texts";

const cell = (value: string | number | null) =>
  `"${harmlessInCsv(String(value ?? "")).replaceAll('"', '""')}"`;

function csvOf({ content, activities }: Participant, language: Language): string {
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
  ];
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
  const rows = lines.length > 0 ? lines : [[...known, ...head.slice(known.length).map(() => null)]];
  // The mark that lets Excel know the letters, and its line ends.
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Gives all that is kept of one person as a file, for the person. */
export function exportPerson(
  person: Participant,
  format: "json" | "csv",
  language: Language,
): void {
  const { content, alsoWas, activities, hours } = person;
  const text =
    format === "csv"
      ? csvOf(person, language)
      : JSON.stringify(
          { person: content, alsoRecordedAs: alsoWas.map(({ name }) => name), activities, hours },
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
