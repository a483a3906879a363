import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { readTargetKey, targetKey } from "@suivi/domain/results/progress";
import { orphanTargets } from "@suivi/domain/results/rules";
import { sayValue } from "@suivi/domain/results/say";
import { frequencies, type Frequency } from "@suivi/domain/results/schema";
import { lifeTarget } from "@suivi/domain/results/targets";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { Fold } from "@suivi/ui/fold";
import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { NumberField } from "../../shell/number-field";
import { useDimensions } from "./breakdown-table";
import { EventFields } from "./event-fields";
import type { IndicatorPart } from "./indicator-part";
import { TargetGrid } from "./target-grid";
import { categoryColumns, sayTarget, targetPeriods, targetRow } from "./target-rows";
import { targetTexts } from "./target-texts";
import { resultsTexts } from "./texts";

type Props = IndicatorPart & {
  span: { from: string; to: string };
  line: IpttLine | undefined;
  /** Why a target that has been reported against changes; asked for when one does. */
  reason: ReactNode;
};

/** What is aimed at: by period, for the life of the programme, by country and by category. */
export function TargetFields({ span, line, reason, ...part }: Props) {
  const { content, patch, problem } = part;
  const texts = useTexts(targetTexts);
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { countries } = useProgramme();
  const dimensions = useDimensions();
  const { targets, breakdowns, frequency } = content;
  const periods = targetPeriods(content, span);
  const rows = periods.map((period) => targetRow(period, content, language));
  const wholeRows = [...rows, { key: "life", name: texts.life, months: "" }];
  const keys = Object.keys(targets);
  const count = (is: (at: ReturnType<typeof readTargetKey>) => boolean) => {
    const set = keys.filter((key) => is(readTargetKey(key))).length;
    return texts.set(set, sayNumber(set, language));
  };
  const crosses = breakdowns
    .map((cross) => cross.filter(Boolean))
    .filter((cross) => cross.length > 0);
  const orphans = orphanTargets(content, [...periods.map(({ key }) => key), "life"]);
  const withoutLife = Object.fromEntries(
    Object.entries(targets).filter(([key]) => key !== targetKey("life")),
  );
  const together = lifeTarget({ ...content, targets: withoutLife }, periods);
  const life = targets[targetKey("life")];
  return (
    <Fold
      title={texts.targets}
      state={`${words.frequencies[frequency]} · ${texts.set(keys.length, sayNumber(keys.length, language))}`}
      show={
        ["targets", "events", "frequency", "reason"].some((path) => problem(path)) ||
        reason !== null
      }
    >
      <SelectField
        path="frequency"
        label={texts.frequency}
        error={problem("frequency")}
        value={frequency}
        onChange={(chosen) => patch({ frequency: chosen as Frequency })}
        options={frequencies.map((value) => ({ value, label: words.frequencies[value] }))}
      />
      {frequency === "event" ? <EventFields {...part} /> : null}
      {rows.length > 0 ? (
        <>
          <p className="hint">{texts.paste}</p>
          <TargetGrid
            {...part}
            label={texts.targets}
            rows={rows}
            columns={[{ at: {}, name: texts.target }]}
            line={line}
          />
        </>
      ) : null}
      <NumberField
        path={`targets.${targetKey("life")}`}
        label={texts.life}
        hint={rows.length > 0 ? texts.lifeHint : undefined}
        className="count"
        error={problem(`targets.${targetKey("life")}`)}
        value={life ?? null}
        onChange={(value) =>
          patch({
            targets: value === null ? withoutLife : { ...targets, [targetKey("life")]: value },
          })
        }
      />
      {together !== null && Number.isFinite(together) ? (
        <output className={life === undefined || life === together ? "hint" : "notice attention"}>
          {texts.comes[content.overTime === "sum" ? "sum" : "last"](
            sayValue(together, content, language),
          )}
          {life === undefined || life === together
            ? null
            : ` ${texts.differs(sayValue(life, content, language))}`}
        </output>
      ) : null}
      {reason}
      {countries.length > 1 ? (
        <Fold title={texts.byCountry} state={count(({ country }) => country !== null)}>
          <TargetGrid
            {...part}
            label={texts.byCountry}
            rows={wholeRows}
            columns={countries.map((country) => ({
              at: { country },
              name: sayCountry(country, language),
            }))}
          />
        </Fold>
      ) : null}
      {crosses.map((cross) => {
        const name = cross
          .map((id) => dimensions.find((one) => one.id === id)?.name)
          .map((said) => (said ? textIn(said, language) : ""))
          .join(" × ");
        const columns = categoryColumns(cross, dimensions, language);
        const own = new Set(columns.map(({ at }) => at.category));
        return (
          <Fold
            key={cross.join()}
            title={texts.byCategory(name)}
            state={count(({ category }) => category !== null && own.has(category))}
          >
            <TargetGrid {...part} label={name} rows={wholeRows} columns={columns} />
          </Fold>
        );
      })}
      {orphans.length > 0 ? (
        <Fold title={texts.orphans} state={texts.set(orphans.length, String(orphans.length))}>
          <p className="hint">{texts.orphansHelp}</p>
          <ul className="plain">
            {orphans.map((key) => {
              const name = sayTarget(key, content, span, language, texts.life);
              return (
                <li key={key} className="row apart whole">
                  <span>{texts.targetOf(name, sayValue(targets[key]!, content, language))}</span>
                  <button
                    type="button"
                    className="button plain"
                    aria-label={texts.dropTarget(name)}
                    onClick={() => {
                      const { [key]: _, ...rest } = targets;
                      patch({ targets: rest });
                    }}
                  >
                    ✕
                  </button>
                </li>
              );
            })}
          </ul>
        </Fold>
      ) : null}
    </Fold>
  );
}
