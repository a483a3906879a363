import { sayNumber } from "@suivi/domain/numbers";
import type { Outcome, ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Source } from "@suivi/domain/programmes/source";
import { partsOf, resultCodes, resultName } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SourceMark } from "./source-note";
import { programmeTexts } from "./texts";

type Props = {
  framework: Pick<ProgrammeContent, "levels" | "outcomes">;
  activities: Record<string, number>;
  sources: Source[];
};

/** From the impact down to the outcomes, each with how many activities contribute to it. */
export function Outcomes({ framework, activities, sources }: Props) {
  const texts = useTexts(programmeTexts);
  const { base, may } = useProgramme();
  const language = useLanguage();
  const { outcomes, levels } = framework;
  const codes = resultCodes(framework);
  const nameOf = ({ id, level }: Outcome) =>
    resultName(levels.find((one) => one.id === level)?.name, codes.get(id) ?? "", language);
  const branch = (parentId: string | null) => (
    <ul className="tree">
      {partsOf(outcomes, parentId).map((one) => (
        <li key={one.id}>
          <One name={nameOf(one)} outcome={one} activities={activities[one.id]} sources={sources} />
          {partsOf(outcomes, one.id).length > 0 ? branch(one.id) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="stack section" aria-labelledby="outcomes">
      <div className="row apart">
        <h2 id="outcomes">{texts.outcomes}</h2>
        {may("programme.revise") ? (
          <Link href={`${base}/results/framework`} className="no-print">
            {texts.edit}
            <span className="hidden-text"> ({texts.outcomes})</span>
          </Link>
        ) : null}
      </div>
      {outcomes.length > 0 ? branch(null) : <p className="soft">{texts.noOutcomes}</p>}
    </section>
  );
}

type OneProps = {
  name: string;
  outcome: Outcome;
  activities: number | undefined;
  sources: Source[];
};

function One({ name, outcome: { title, source }, activities, sources }: OneProps) {
  const texts = useTexts(programmeTexts);
  const language = useLanguage();
  return (
    <>
      <p className="small soft">{name}</p>
      <p>
        <strong>{textIn(title, language)}</strong> <SourceMark source={source} sources={sources} />
      </p>
      {activities ? (
        <p className="small">
          {texts.activities(sayNumber(activities, language), activities === 1)}
        </p>
      ) : null}
    </>
  );
}
