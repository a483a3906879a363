import { Suspense, useDeferredValue } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { Waiting } from "../../shell/waiting";
import { ActivityList } from "./activity-list";
import { filterIn } from "./filter";
import { Filters } from "./filters";
import { ListActions } from "./list-actions";
import { listTexts } from "./list-texts";

/** The activities of a programme; what they are filtered and sorted by stands in the address. */
export default function ActivitiesPage() {
  const texts = useTexts(listTexts);
  const { outside } = useProgramme();
  const { values, link } = useAddress();
  // The list of before stays on the screen until the next one is there.
  const shown = Object.fromEntries(new URLSearchParams(useDeferredValue(link({}))));
  return (
    <Page title={texts.title} actions={<ListActions other="calendar" />}>
      <div className="stack">
        <Filters filter={filterIn(values, { outside })} />
        <Suspense fallback={<Waiting />}>
          <ActivityList filter={filterIn(shown, { outside })} />
        </Suspense>
      </div>
    </Page>
  );
}
