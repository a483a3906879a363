import { sayCountry, sayMoment, sayNumber } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { useLanguage, useTexts } from "../../language";
import type { Outputs } from "../../trpc";
import { reportsTexts } from "./texts";

export type Edition = Outputs["reports"]["edition"];

/** Of which part of the programme it is, in words; empty: of all of it. */
const sayFilters = (
  { content: { country }, of: { partner, result } }: Edition,
  language: Language,
) =>
  [
    country && sayCountry(country, language),
    partner && textIn(partner, language),
    result && textIn(result, language),
  ]
    .filter(Boolean)
    .join(" · ");

/** On what an edition rests, who made it, and the hash by which it is known. */
export function EditionFacts({ edition }: { edition: Edition }) {
  const { facts, readers, allOfIt, ...texts } = useTexts(reportsTexts);
  const language = useLanguage();
  const { byName, madeAt, revision, journalNumber, content, outside, program, dataHash, template } =
    edition;
  const rows: [string, string][] = [
    [facts.by, byName],
    [facts.at, sayMoment(String(madeAt), language)],
    [facts.readers, readers[outside ? "outside" : "team"]],
    [facts.filters, sayFilters(edition, language) || allOfIt],
    [facts.basis, wordsIn(language).basis[outside ? "approved" : content.basis]],
    [facts.revision, sayNumber(revision, language)],
    [facts.journal, sayNumber(journalNumber, language)],
    [facts.program, program ?? ""],
    [facts.hash, dataHash ?? ""],
    ...(template
      ? [
          [
            texts.template,
            texts.templateOf(template.name, sayNumber(template.version, language)),
          ] as [string, string],
        ]
      : []),
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
