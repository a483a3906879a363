import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Gauges } from "./gauges";
import { ViewLinks } from "./named-views";
import { resultsTexts } from "./texts";
import { useIptt } from "./use-iptt";

const all = { country: undefined, partner: undefined, frequency: undefined };

/** Where a programme stands, on its own page: each gauge leads to the indicators that it counts. None: nothing. */
export function ProgrammeResults() {
  const texts = useTexts(resultsTexts);
  const { base } = useProgramme();
  const table = useIptt({ basis: "approved", ...all });
  if (table.lines.length === 0) return null;
  return (
    <div className="section stack">
      <Gauges
        table={table}
        chosen={undefined}
        hrefOf={(gauge) => `${base}/results${gauge ? `?gauge=${gauge}` : ""}`}
      />
      <ViewLinks />
      <p className="no-print">
        <Link href={`${base}/results`}>{texts.gauges.whole}</Link>
      </p>
    </div>
  );
}
