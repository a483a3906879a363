import { sayCountry, sayDate, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { sayFigure, sayRule } from "@suivi/domain/results/say";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { BreakdownTable } from "./breakdown-table";
import { explainHref } from "./explain-link";
import { indicatorTexts } from "./indicator-texts";
import type { IpttOptions } from "./iptt-options";
import { RecordsTable } from "./records-table";

type Parts = Outputs["results"]["parts"];
type Props = { line: IpttLine; options: IpttOptions };

/** What the programme's figure is made of: its breakdowns, its countries, the latest records, and what was noted. */
export function IndicatorParts({ line: { id: indicatorId, content }, options }: Props) {
  const texts = useTexts(indicatorTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { basis, country, partner } = options;
  const { breakdowns, partsAre, places, counted, latest, notes } = useSuspenseQuery(
    trpc.results.parts.queryOptions({
      programmeId,
      indicatorId,
      basis,
      ...(country ? { country } : {}),
      ...(partner ? { partner } : {}),
    }),
  ).data;
  const whole = explainHref(base, { ...options, indicatorId, period: "life" });
  return (
    <>
      {breakdowns.map((breakdown) =>
        breakdown.lines.length === 0 ? null : (
          <BreakdownTable
            key={breakdown.dimensions.join(" ")}
            breakdown={breakdown}
            parts={partsAre}
            content={content}
          />
        ),
      )}
      {places.length > 0 ? (
        <Places places={places} content={content} hrefOf={(at) => `${whole}&country=${at}`} />
      ) : null}
      {counted > 0 ? (
        <section className="section stack tight" aria-labelledby="latest">
          <h2 id="latest">{texts.latest}</h2>
          <RecordsTable
            rows={latest.map((line) => ({ line }))}
            parts={partsAre}
            content={content}
          />
          <p>
            <Link href={whole}>{texts.allCounted(counted, sayNumber(counted, language))}</Link>
          </p>
        </section>
      ) : null}
      {notes.length > 0 ? <Notes notes={notes} /> : null}
    </>
  );
}

type PlacesProps = Pick<Parts, "places"> & {
  content: IpttLine["content"];
  hrefOf(country: string): string;
};

/** The figure of each country, by the same rule; how they make one figure is said beneath. */
function Places({ places, content, hrefOf }: PlacesProps) {
  const texts = useTexts(indicatorTexts);
  const language = useLanguage();
  const most = Math.max(...places.map(({ figure }) => figure.value ?? 0));
  const across = sayRule(content, language).at(-1);
  return (
    <section className="section stack tight" aria-labelledby="places">
      <h2 id="places">{texts.places}</h2>
      <table className="bullets counts">
        <tbody>
          {places.map(({ country, figure }) => (
            <tr key={country}>
              <th scope="row">{sayCountry(country, language)}</th>
              <td className="wide-only" aria-hidden="true">
                <span className="bullet">
                  <span
                    className="fill"
                    style={{ width: `${most > 0 ? (100 * (figure.value ?? 0)) / most : 0}%` }}
                  />
                </span>
              </td>
              <td className="number">
                <Link href={hrefOf(country)}>{sayFigure(figure, content, language)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{across}</p>
    </section>
  );
}

/** What was written with the latest values. */
function Notes({ notes }: Pick<Parts, "notes">) {
  const texts = useTexts(indicatorTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  return (
    <section className="section stack tight" aria-labelledby="notes">
      <h2 id="notes">{texts.notes}</h2>
      {notes.map(({ id, date, partner, note }) => (
        <figure key={id} className="stack tight">
          <blockquote className="as-typed">{note}</blockquote>
          <figcaption className="small soft">
            {partner ? `${shortName(partner, language)}, ` : ""}
            <Link href={`${base}/results/measurements/${id}`}>{sayDate(date, language)}</Link>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
