import type { StandingToTarget } from "@suivi/domain/results/progress";
import { useTexts } from "../../language";
import { resultsTexts } from "./texts";

/** Signs that say the same as the words: better than aimed at, as aimed at, short of it. */
export const standingSigns: Record<StandingToTarget, string> = {
  above: "▲",
  on_track: "●",
  below: "▼",
  not_due: "○",
  no_target: "",
  no_data: "",
};

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
