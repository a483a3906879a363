import { textIn } from "@suivi/domain/text";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import { SelectField } from "../../shell/form";
import { useDimensions } from "./breakdown-table";
import { indicatorFormTexts } from "./indicator-form-texts";
import type { IndicatorPart } from "./indicator-part";

/** Which breakdowns are asked for: one to three dimensions crossed, several times over. */
export function BreakdownChoice({ content, patch, problem }: IndicatorPart) {
  const texts = useTexts(indicatorFormTexts);
  const language = useLanguage();
  const dimensions = useDimensions();
  const { breakdowns } = content;
  const nameOf = (id: string) => {
    const found = dimensions.find((one) => one.id === id);
    return found ? textIn(found.name, language) : id;
  };
  const set = (index: number, place: number, value: string) =>
    patch({
      breakdowns: breakdowns.map((cross, at) => {
        if (at !== index) return cross;
        const next = [...cross];
        next[place] = value;
        return next.filter((one, other) => one || other === 0);
      }),
    });
  return (
    <Fold
      title={texts.breakdowns}
      state={
        breakdowns
          .map((cross) => cross.filter(Boolean).map(nameOf).join(" × "))
          .filter(Boolean)
          .join(", ") || null
      }
      show={problem("breakdowns") !== undefined}
    >
      <p className="hint">{texts.breakdownsHelp}</p>
      {breakdowns.length === 0 ? <p className="soft">{texts.noBreakdown}</p> : null}
      {breakdowns.map((cross, index) => (
        <div key={index} className="row end part">
          {[0, 1, 2].slice(0, cross.filter(Boolean).length + 1).map((place) => (
            <SelectField
              key={place}
              path={`breakdowns.${index}.${place}`}
              label={texts.cross(place)}
              error={place === 0 ? problem(`breakdowns.${index}`) : undefined}
              value={cross[place] ?? ""}
              onChange={(value) => set(index, place, value)}
              options={[
                { value: "", label: place === 0 ? texts.chooseDimension : texts.none },
                ...dimensions
                  .filter(({ id }) => id === cross[place] || !cross.includes(id))
                  .map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
              ]}
            />
          ))}
          <button
            type="button"
            className="button plain"
            aria-label={`${texts.removeBreakdown} ${cross.map(nameOf).join(" × ")}`}
            onClick={() => patch({ breakdowns: breakdowns.filter((_, at) => at !== index) })}
          >
            ✕
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button"
          onClick={() => patch({ breakdowns: [...breakdowns, [""]] })}
        >
          {texts.addBreakdown}
        </button>
      </div>
    </Fold>
  );
}
