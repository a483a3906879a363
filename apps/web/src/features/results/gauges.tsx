import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { type Gauge, inGauge, type IpttLine } from "@suivi/domain/results/tracking-table";
import { standingSigns } from "@suivi/domain/results/words";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useAddress } from "../../shell/use-address";
import { resultsTexts } from "./texts";

/** The programme at a glance; each count filters the list below. */
export function Gauges({ lines, chosen }: { lines: IpttLine[]; chosen: Gauge | undefined }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { link } = useAddress();
  const count = (gauge: Gauge) => lines.filter((line) => inGauge(line, gauge)).length;
  const say = (value: number) => sayNumber(value, language);
  const measurements = lines.reduce((sum, line) => sum + line.measurements, 0);
  const evidenced = lines.reduce((sum, line) => sum + line.evidenced, 0);
  const filter = (gauge: Gauge, label: string) => (
    <Link
      href={link({ gauge: chosen === gauge ? null : gauge })}
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
        {texts.gauges.toDate}
        {chosen ? (
          <>
            {" · "}
            <Link href={link({ gauge: null })}>{texts.gauges.all}</Link>
          </>
        ) : null}
      </p>
    </section>
  );
}
