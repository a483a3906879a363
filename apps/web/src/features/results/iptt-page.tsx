import { Suspense, useDeferredValue } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Waiting } from "../../shell/waiting";
import { Iptt } from "./iptt";
import { IpttFiles } from "./iptt-files";
import { IpttFilters } from "./iptt-filters";
import { optionsIn } from "./iptt-options";
import { KeepView, ViewLinks } from "./named-views";
import { ResultsTabs } from "./results-tabs";
import { resultsTexts } from "./texts";

/** The indicator performance tracking table: what was aimed at, what was reached, and how the two stand. */
export default function IpttPage() {
  const texts = useTexts(resultsTexts);
  const { outside } = useProgramme();
  const { values, link } = useAddress();
  // The table of before stays on the screen until the next one is there.
  const asked = link({});
  const shown = useDeferredValue(asked);
  const options = optionsIn(Object.fromEntries(new URLSearchParams(shown)), { outside });
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          <KeepView />
          <IpttFiles options={optionsIn(values, { outside })} />
        </>
      }
    >
      <ResultsTabs />
      <ViewLinks />
      <IpttFilters options={optionsIn(values, { outside })} />
      <Suspense fallback={<Waiting />}>
        <div className="stack sections" aria-busy={shown !== asked}>
          <Iptt options={options} />
        </div>
      </Suspense>
    </Page>
  );
}
