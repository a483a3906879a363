import { textIn } from "@suivi/domain/text";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { sayMomentHere } from "../../shell/say-value";
import type { Outputs } from "../../trpc";
import { reviewTexts } from "./texts";

const addresses = {
  assessment: "organisations/capacity/assessments",
  statement: "results/outcomes",
};

/** Rounds and outcome statements that wait, each with its page, where it is decided on; nothing where none waits. */
export function WaitingRecords({ records }: { records: Outputs["review"]["records"] }) {
  const texts = useTexts(reviewTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  if (records.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="waiting-records">
      <h2 id="waiting-records">{texts.records}</h2>
      <ul className="plain stack tight">
        {records.map(({ kind, id, title, submittedAt }) => (
          <li key={id}>
            <Link href={`${base}/${addresses[kind]}/${id}`}>{textIn(title, language)}</Link>
            <span className="soft small under">
              {texts.recordKinds[kind]} · {sayMomentHere(submittedAt, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
