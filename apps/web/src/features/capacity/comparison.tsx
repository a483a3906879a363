import { changeBetween, domainMeans, rose } from "@suivi/domain/capacity/change";
import type { ToolContent } from "@suivi/domain/capacity/schema";
import { localeOf, sayDate, sayNumber } from "@suivi/domain/numbers";
import { type Language, textIn } from "@suivi/domain/text";
import { Radar } from "@suivi/ui/charts/radar";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useLanguage, useTexts } from "../../language";
import { SelectField } from "../../shell/form";
import { useAddress } from "../../shell/use-address";
import type { Series } from "./organisation-page";
import { capacityTexts } from "./texts";

type Props = { tool: ToolContent; rounds: Series["rounds"]; seriesKey: string; name: string };

/** A change with its sign; "—" where nothing can be compared. */
export const sayChange = (value: number | null, language: Language): string =>
  value === null
    ? "—"
    : new Intl.NumberFormat(localeOf(language), {
        maximumFractionDigits: 1,
        signDisplay: "exceptZero",
      }).format(value);

/** First, last and any other round of one series: a radar, and the same in a table with what changed. */
export function Comparison({ tool, rounds, seriesKey, name }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { values, set } = useAddress();
  const [first, last] = [rounds[0]!, rounds.at(-1)!];
  const between = rounds.slice(1, -1);
  const chosen = between.find(({ id }) => id === values["round"]);
  const shown = [...new Set([first, ...(chosen ? [chosen] : []), last])];
  const { voice } = tool.rule;
  const means = shown.map(({ content }) => domainMeans(tool, content.scores, voice));
  const change = changeBetween(tool, first.content.scores, last.content.scores, voice);
  const labelOf = (round: (typeof shown)[number]) => sayDate(round.content.date, language);
  const mean = (value: number | null) => sayNumber(value, language, 1);
  const scale = { from: 1, to: tool.scale.length };
  const verdict = rose(tool.rule, change);
  return (
    <div className="stack">
      {between.length > 0 ? (
        <SelectField
          path={`round-${seriesKey.slice(0, 8)}`}
          label={texts.compareWith}
          value={chosen?.id ?? ""}
          onChange={(round) => set({ round })}
          options={[
            { value: "", label: texts.none },
            ...between.map((round) => ({ value: round.id, label: labelOf(round) })),
          ]}
        />
      ) : null}
      <figure className="chart">
        <figcaption>
          <h3>{texts.chart}</h3>
          <span className="small soft">{texts.meanOf(texts.voices[voice])}</span>
        </figcaption>
        <Radar
          model={{
            ...scale,
            axes: tool.domains.map(({ id, title }) => ({
              key: id,
              label: textIn(title, language),
            })),
            series: shown.map((round, at) => ({
              key: round.id,
              label: labelOf(round),
              values: means[at]!.map((one) => one.mean),
            })),
          }}
          format={(value) => sayNumber(value, language)}
        />
      </figure>
      <TableScroll label={`${texts.changeTitle} (${name})`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.domainHead}</th>
              {shown.map((round) => (
                <th key={round.id} scope="col" className="number">
                  {labelOf(round)}
                </th>
              ))}
              {first === last ? null : (
                <th scope="col" className="number">
                  {texts.change}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {tool.domains.map(({ id, title }, at) => (
              <tr key={id}>
                <th scope="row">
                  {sayNumber(at + 1, language)}. {textIn(title, language)}
                </th>
                {means.map((one, round) => (
                  <td key={shown[round]!.id} className="number">
                    {mean(one[at]!.mean)}
                  </td>
                ))}
                {first === last ? null : (
                  <td className="number">{sayChange(change.domains[at]!.change, language)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {first === last ? null : (
        <div>
          <p>
            <strong>
              {verdict === null ? texts.notTold : verdict ? texts.rose : texts.notRose}
            </strong>{" "}
            {sayChange(change.change, language)}
          </p>
          <p className="soft small">
            {texts.ruleIs(
              sayNumber(tool.rule.meanUp, language, 2),
              sayNumber(tool.rule.domainDown, language, 2),
              texts.voices[voice],
            )}{" "}
            {texts.compared(sayNumber(change.compared, language), sayNumber(change.of, language))}
          </p>
        </div>
      )}
    </div>
  );
}
