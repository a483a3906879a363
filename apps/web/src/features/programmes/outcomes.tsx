import { sayNumber } from "@suivi/domain/numbers";
import type { Outcome } from "@suivi/domain/programmes/schema";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SourceNote } from "./source-note";
import { programmeTexts } from "./texts";

type Props = { outcomes: Outcome[]; activities: Record<string, number> };

/** From the impact down to the outcomes, each with how many activities contribute to it. */
export function Outcomes({ outcomes, activities }: Props) {
  const texts = useTexts(programmeTexts);
  const { base, may } = useProgramme();
  const under = (parentId: string | null) => outcomes.filter((one) => one.parentId === parentId);
  const branch = (parentId: string | null) => (
    <ul className="tree">
      {under(parentId).map((one) => (
        <li key={one.id}>
          <One outcome={one} activities={activities[one.id] ?? 0} />
          {under(one.id).length > 0 ? branch(one.id) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="stack section" aria-labelledby="outcomes">
      <div className="row apart">
        <h2 id="outcomes">{texts.outcomes}</h2>
        {may("programme.revise") ? (
          <Link href={`${base}/edit/outcomes`} className="no-print">
            {texts.edit}
            <span className="hidden-text"> ({texts.outcomes})</span>
          </Link>
        ) : null}
      </div>
      {outcomes.length > 0 ? branch(null) : <p className="soft">{texts.noOutcomes}</p>}
    </section>
  );
}

function One({ outcome, activities }: { outcome: Outcome; activities: number }) {
  const texts = useTexts(programmeTexts);
  const language = useLanguage();
  const { code, level, title, source } = outcome;
  const count = sayNumber(activities, language);
  return (
    <>
      <p>
        <span className="small soft">
          {wordsIn(language).level[level]} {code}
        </span>
        <br />
        <strong>{textIn(title, language)}</strong>
      </p>
      <p className="row">
        {level === "outcome" ? (
          <span className="small">
            {activities > 0 ? texts.activities(count, activities === 1) : texts.noActivity}
          </span>
        ) : null}
        <SourceNote source={source} />
      </p>
    </>
  );
}
