import { Suspense } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Waiting } from "../../shell/waiting";
import { Capacity } from "./capacity";
import { Charts } from "./charts";
import type { FiguresFilter } from "./filter";
import { KeyFigures } from "./key-figures";
import { LatestAndLeftOut } from "./latest-and-left-out";
import { Nothing } from "./nothing";
import { dashboardTexts } from "./texts";
import { useFigures } from "./use-figures";
import { useScope } from "./use-scope";

/** All that is shown of a filter: the few big figures, then the charts, then what is behind and what is left out. */
export function FiguresOf({ filter }: { filter: FiguresFilter }) {
  const texts = useTexts(dashboardTexts);
  const { outside } = useProgramme();
  const answer = useFigures(filter);
  const { scope, revision, source } = useScope(filter, answer);
  const { held, planned, cancelled, capacity } = answer.figures;
  const shown = { filter, answer, source };
  return (
    <>
      <section className="stack" aria-labelledby="key-figures">
        <h2 id="key-figures" className="hidden-text">
          {texts.keyFigures}
        </h2>
        <p className="soft scope">
          {scope} · {revision}
        </p>
        {held + planned + cancelled > 0 ? <KeyFigures {...shown} /> : <Nothing filter={filter} />}
      </section>
      {held > 0 ? <Charts {...shown} /> : null}
      {capacity.activities > 0 ? <Capacity {...shown} /> : null}
      {held + planned + cancelled > 0 ? (
        <Suspense fallback={<Waiting />}>
          <LatestAndLeftOut filter={filter} />
        </Suspense>
      ) : null}
      {outside ? <p className="soft small">{texts.outsideNote}</p> : null}
    </>
  );
}
