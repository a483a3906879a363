import { sayPeriod } from "@suivi/domain/results/say";
import type { IpttGroup } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { type CSSProperties, Fragment, type MouseEvent } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useAddress } from "../../shell/use-address";
import type { IpttOptions } from "./iptt-options";
import { withArrowKeys } from "./arrow-keys";
import { IpttRow } from "./iptt-row";
import { LazyBody } from "./lazy-body";
import { shownPeriod } from "./shown-period";
import { resultsTexts } from "./texts";

/** So many rows are drawn together; a table of few such chunks is drawn as a whole. */
const together = 4;
const drawnAlways = 12;
const rowHeight = 64;

type Section = IpttGroup["sections"][number];
type Chunk = Section & { first: boolean; index: number };

/** The rows in chunks that are drawn together, each with where it begins among all; the head counts two. */
function inChunks(sections: Section[]): Chunk[] {
  let index = 3;
  return sections.flatMap(({ result, lines }) => {
    const chunks: Chunk[] = [];
    for (let at = 0; at < lines.length; at += together) {
      chunks.push({ result, lines: lines.slice(at, at + together), first: at === 0, index });
      index += Math.min(together, lines.length - at);
    }
    return chunks;
  });
}

/** The table itself: its head and the indicator's column stay in sight; on a phone one period at a time. */
export function IpttTable({ group, options }: { group: IpttGroup; options: IpttOptions }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { set } = useAddress();
  const [, go] = useLocation();
  // Links of the table are followed within the app, as any other; with a key held down the browser does it.
  const follow = (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest("a");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    go(link.pathname + link.search);
  };
  const { columns, frequency, sections } = group;
  const phone = shownPeriod(columns, options.period);
  const span = options.actualsOnly ? 1 : 3;
  const shows = {
    baseline: !options.hidden.includes("baseline"),
    life: !options.hidden.includes("life"),
  };
  const width = 1 + Number(shows.baseline) + span * (columns.length + Number(shows.life));
  const chunks = inChunks(sections);
  const many = chunks.length > drawnAlways;
  const rows = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  const shownOnPhone = (key: string) => (key === phone?.key ? "" : "wide-only");
  const names = (key: string, extra: string) => (
    <Fragment key={key}>
      {options.actualsOnly ? null : (
        <th scope="col" className={`number ${extra} starts`}>
          {texts.target}
        </th>
      )}
      <th scope="col" className={`number ${extra}${options.actualsOnly ? " starts" : ""}`}>
        {texts.actual}
      </th>
      {options.actualsOnly ? null : (
        <th scope="col" className={`number ${extra}`}>
          {texts.met}
        </th>
      )}
    </Fragment>
  );
  return (
    <>
      <div className="phone-only field">
        <label htmlFor={`period-${frequency}`}>{texts.period}</label>
        <select
          id={`period-${frequency}`}
          value={phone?.key ?? ""}
          onChange={(event) => set({ period: event.target.value })}
        >
          {columns.map((column) => {
            const { name, months } = sayPeriod(column, frequency, language);
            return (
              <option key={column.key} value={column.key}>
                {name} ({months})
              </option>
            );
          })}
        </select>
      </div>
      <TableScroll label={`${texts.tabs.table}, ${texts.frequencies[frequency]}`}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it take the keys */}
        <table
          className={many ? "iptt many" : "iptt"}
          style={{ "--figures": width - 1 } as CSSProperties}
          aria-rowcount={rows + 2}
          onKeyDown={withArrowKeys}
          onClick={follow}
        >
          <caption className="hidden-text">
            {texts.lead} {texts.keys}
          </caption>
          <colgroup>
            <col className="name" />
            <col span={width - 1} />
          </colgroup>
          <thead>
            <tr>
              <th rowSpan={2} scope="col" className="first">
                {texts.indicator}
              </th>
              {shows.baseline ? (
                <th rowSpan={2} scope="col" className="number wide-only">
                  {texts.baseline}
                </th>
              ) : null}
              {shows.life ? (
                <th colSpan={span} scope="colgroup" className="group wide-only starts">
                  {texts.life}
                </th>
              ) : null}
              {columns.map((column) => {
                const { name, months } = sayPeriod(column, frequency, language);
                return (
                  <th
                    key={column.key}
                    colSpan={span}
                    scope="colgroup"
                    className={`group starts ${shownOnPhone(column.key)}`}
                  >
                    {name}
                    <span className="small soft under">{months}</span>
                  </th>
                );
              })}
            </tr>
            <tr>
              {shows.life ? names("life", "wide-only") : null}
              {columns.map(({ key }) => names(key, shownOnPhone(key)))}
            </tr>
          </thead>
          {chunks.map(({ result, lines, first, index }) => (
            <LazyBody
              key={lines[0]!.id}
              always={!many}
              estimate={lines.length * rowHeight}
              columns={width}
            >
              {first ? (
                <tr className="level">
                  <th scope="rowgroup" colSpan={width}>
                    <span>
                      {result.number} {textIn(result.title, language)}
                    </span>
                  </th>
                </tr>
              ) : null}
              {lines.map((line, place) => (
                <IpttRow
                  key={line.id}
                  line={line}
                  columns={columns}
                  options={options}
                  shownOnPhone={shownOnPhone}
                  index={index + place}
                />
              ))}
            </LazyBody>
          ))}
        </table>
      </TableScroll>
    </>
  );
}
