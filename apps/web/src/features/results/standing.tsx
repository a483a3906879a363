import type { StandingToTarget } from "@suivi/domain/results/progress";
import { standingSigns } from "@suivi/domain/results/words";
import { useTexts } from "../../language";
import { resultsTexts } from "./texts";

/** How an indicator stands, by a sign, and in words for those who do not see it. */
export function StandingSign({ standing }: { standing: StandingToTarget }) {
  const texts = useTexts(resultsTexts);
  if (standingSigns[standing] === "") return null;
  return (
    <span className={`standing ${standing}`} title={texts.standings[standing]}>
      <span aria-hidden="true">{standingSigns[standing]}</span>
      <span className="hidden-text"> {texts.standings[standing]}</span>
    </span>
  );
}
