import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { shareElapsed } from "@suivi/domain/results/periods";
import { usualMargin } from "@suivi/domain/results/progress";
import { type Gauge, inGauge, type Iptt } from "@suivi/domain/results/tracking-table";
import { standingSigns } from "@suivi/domain/results/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { currentDay } from "../../shell/current-day";
import { resultsTexts } from "./texts";

type Props = {
  table: Pick<Iptt, "lines" | "span">;
  chosen: Gauge | undefined;
  /** Where a gauge shows its indicators alone; null: all of them. */
  hrefOf(gauge: Gauge | null): string;
};

/** The programme at a glance; each count leads to the indicators that it counts. */
export function Gauges({ table: { lines, span }, chosen, hrefOf }: Props) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { margin } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data
    .content;
  const count = (gauge: Gauge) => lines.filter((line) => inGauge(line, gauge)).length;
  const say = (value: number) => sayNumber(value, language);
  const measurements = lines.reduce((sum, line) => sum + line.measurements, 0);
  const evidenced = lines.reduce((sum, line) => sum + line.evidenced, 0);
  const filter = (gauge: Gauge, label: string) => (
    <Link
      href={hrefOf(chosen === gauge ? null : gauge)}
      aria-current={chosen === gauge ? "true" : undefined}
    >
      {label}
    </Link>
  );
  const share = (gauge: Gauge, label: string, part: number, all: number) => (
    <div className="figure">
      <p>{label}</p>
      <p className="value">{sayPercent(all === 0 ? null : part / all, language)}</p>
      <p className="small">{filter(gauge, texts.gauges.of(say(part), say(all)))}</p>
    </div>
  );
  return (
    <section className="stack tight" aria-labelledby="gauges">
      <h2 id="gauges">{texts.gauges.title}</h2>
      <div className="figures">
        <div className="figure">
          <p>{texts.gauges.onTrack}</p>
          <p className="value">{say(count("on_track") + count("above"))}</p>
          <ul className="plain small">
            {(["above", "on_track", "below", "not_due"] as const).map((gauge) => (
              <li key={gauge}>
                <span className={`standing ${gauge}`} aria-hidden="true">
                  {standingSigns[gauge]}{" "}
                </span>
                {filter(gauge, `${say(count(gauge))} ${texts.standings[gauge]}`)}
              </li>
            ))}
          </ul>
        </div>
        {share("targets", texts.gauges.withTargets, count("targets"), lines.length)}
        {share("results", texts.gauges.withResults, count("results"), lines.length)}
        {share("evidence", texts.gauges.withEvidence, evidenced, measurements)}
      </div>
      <p className="small soft">
        {texts.gauges.elapsed(sayPercent(shareElapsed(span, currentDay()), language))}{" "}
        {texts.gauges.margin(sayPercent(margin ?? usualMargin, language))}
        {chosen ? (
          <>
            {" · "}
            <Link href={hrefOf(null)}>{texts.gauges.all}</Link>
          </>
        ) : null}
      </p>
    </section>
  );
}
