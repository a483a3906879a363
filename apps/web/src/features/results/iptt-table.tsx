import { sayPeriod } from "@suivi/domain/results/say";
import type { IpttGroup } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { Fragment } from "react";
import { useLanguage, useTexts } from "../../language";
import { useAddress } from "../../shell/use-address";
import type { IpttOptions } from "./iptt-options";
import { IpttRow } from "./iptt-row";
import { shownPeriod } from "./shown-period";
import { resultsTexts } from "./texts";

/** The table itself: its head and the indicator's column stay in sight; on a phone one period at a time. */
export function IpttTable({ group, options }: { group: IpttGroup; options: IpttOptions }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const { set } = useAddress();
  const { columns, frequency, sections } = group;
  const phone = shownPeriod(columns, options.period);
  const span = options.actualsOnly ? 1 : 3;
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
      <TableScroll label={texts.tabs.table}>
        <table className="iptt">
          <caption className="hidden-text">{texts.lead}</caption>
          <thead>
            <tr>
              <th rowSpan={2} scope="col" className="first">
                {texts.indicator}
              </th>
              <th rowSpan={2} scope="col" className="number wide-only">
                {texts.baseline}
              </th>
              <th colSpan={span} scope="colgroup" className="group wide-only starts">
                {texts.life}
              </th>
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
              {names("life", "wide-only")}
              {columns.map(({ key }) => names(key, shownOnPhone(key)))}
            </tr>
          </thead>
          {sections.map(({ result, lines }) => (
            <tbody key={result.id}>
              <tr className="level">
                <th scope="rowgroup" colSpan={2 + span * (columns.length + 1)}>
                  <span>
                    {result.number} {textIn(result.title, language)}
                  </span>
                </th>
              </tr>
              {lines.map((line) => (
                <IpttRow
                  key={line.id}
                  line={line}
                  columns={columns}
                  options={options}
                  shownOnPhone={shownOnPhone}
                />
              ))}
            </tbody>
          ))}
        </table>
      </TableScroll>
    </>
  );
}
