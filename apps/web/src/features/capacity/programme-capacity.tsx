import { lastDayOf } from "@suivi/domain/dates";
import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { BigFigure } from "@suivi/ui/big-figure";
import { Radar } from "@suivi/ui/charts/radar";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { type Outputs, trpc } from "../../trpc";
import { sayChange } from "./comparison";
import { programmeCapacityTexts } from "./programme-texts";
import { capacityTexts } from "./texts";

type Mean = Outputs["capacity"]["overview"]["means"][number];

/** What the filter in the dashboard's address leaves of the programme: its basis, country, partner and months. */
export function useOverviewFilter() {
  const { outside } = useProgramme();
  const { values } = useAddress();
  const { country, partner, from, to } = values;
  const basis = values["basis"] === "submitted" && !outside ? "submitted" : "approved";
  return {
    basis: basis as "approved" | "submitted",
    ...(country ? { country } : {}),
    ...(partner ? { partner } : {}),
    ...(from ? { from: `${from}-01` } : {}),
    ...(to ? { to: lastDayOf(to) } : {}),
  };
}

/** Organisations assessed and strengthened, and how they changed on average; nobody is named. */
export function ProgrammeCapacity() {
  const texts = useTexts(programmeCapacityTexts);
  const language = useLanguage();
  const { id: programmeId, base, may, outside } = useProgramme();
  const filter = useOverviewFilter();
  const overview = useSuspenseQuery(
    trpc.capacity.overview.queryOptions({ programmeId, ...filter }),
  ).data;
  const { assessed, compared, risen, openActions, means } = overview;
  if (assessed === null && !outside) return null;
  const say = (value: number | null) => sayNumber(value, language);
  const inside = may("assessment.read") ? { href: `${base}/organisations/capacity` } : {};
  return (
    <section className="section stack" aria-labelledby="programme-capacity">
      <h2 id="programme-capacity">{texts.title}</h2>
      {outside && (filter.from || filter.to) ? <p className="soft">{texts.wholeLife}</p> : null}
      <div className="figures">
        <BigFigure Link={Link} label={texts.assessed} value={say(assessed)} {...inside} />
        <BigFigure
          Link={Link}
          label={texts.risen}
          value={say(risen)}
          note={
            compared === null ? (outside ? texts.hidden : null) : texts.risenNote(say(compared))
          }
        />
        {openActions === null ? null : (
          <BigFigure Link={Link} label={texts.actions} value={say(openActions)} {...inside} />
        )}
      </div>
      {means.map((mean) => (
        <MeanChange key={`${mean.toolId} ${mean.edition}`} mean={mean} />
      ))}
    </section>
  );
}

/** The mean change of one tool's edition: a radar of before and after, and the same in a table. */
function MeanChange({ mean: { tool, domains, organisations } }: { mean: Mean }) {
  const all = useTexts(capacityTexts);
  const texts = useTexts(programmeCapacityTexts);
  const language = useLanguage();
  const title = texts.meanTitle(textIn(tool.name, language), sayNumber(organisations, language));
  const mean = (value: number | null) => sayNumber(value, language, 1);
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
      </figcaption>
      <Radar
        model={{
          from: 1,
          to: tool.scale.length,
          axes: tool.domains.map((one) => ({ key: one.id, label: textIn(one.title, language) })),
          series: [
            { key: "before", label: texts.before, values: domains.map(({ from }) => from) },
            { key: "after", label: texts.after, values: domains.map(({ to }) => to) },
          ],
        }}
        format={(value) => sayNumber(value, language)}
      />
      <TableScroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{all.domainHead}</th>
              {[texts.before, texts.after, all.change].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tool.domains.map(({ id, title: name }, at) => {
              const { from, to } = domains[at]!;
              return (
                <tr key={id}>
                  <th scope="row">
                    {sayNumber(at + 1, language)}. {textIn(name, language)}
                  </th>
                  <td className="number">{mean(from)}</td>
                  <td className="number">{mean(to)}</td>
                  <td className="number">
                    {sayChange(from === null || to === null ? null : to - from, language)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </figure>
  );
}
