import { activityTypes } from "@suivi/domain/activities/schema";
import { type StatementLevel, statementLevels } from "@suivi/domain/outcome-statements/schema";
import { sayCountry, sayDate, sayNumber } from "@suivi/domain/numbers";
import { sourceOf } from "@suivi/domain/results/counted";
import { sayActual } from "@suivi/domain/results/say";
import {
  type Counted,
  type CountedMeasure,
  countedMeasures,
  type IndicatorContent,
} from "@suivi/domain/results/schema";
import { resultsWords } from "@suivi/domain/results/words";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { CheckList } from "@suivi/ui/check-list";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId, SelectField } from "../../shell/form";
import { trpc } from "../../trpc";
import { calculationTexts } from "./calculation-texts";
import type { IndicatorPart } from "./indicator-part";
import { resultsTexts } from "./texts";
import type { Framework } from "./use-framework";

type Props = IndicatorPart & { id: string | null; counted: Counted; framework: Framework };

/** The same choice of another measure, without what that one does not ask for. */
function countedAs(measure: CountedMeasure, { levels, substantiatedOnly, ...rest }: Counted) {
  const statements = sourceOf(measure) === "statements";
  return {
    ...rest,
    measure,
    ...(statements && levels ? { levels } : {}),
    ...(statements && substantiatedOnly !== undefined ? { substantiatedOnly } : {}),
  };
}

/** What an indicator counts among what is logged, and at once what that comes to. */
export function CountedFields({ id, content, counted, framework, patch }: Props) {
  const texts = useTexts(calculationTexts);
  const { measures } = useTexts(resultsTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { countries } = useProgramme();
  const change = (part: Partial<Counted>) => patch({ counted: { ...counted, ...part } });
  return (
    <>
      <SelectField
        path="counted.measure"
        label={texts.measure}
        value={counted.measure}
        onChange={(measure) => patch({ counted: countedAs(measure as CountedMeasure, counted) })}
        options={countedMeasures.map((value) => ({ value, label: measures[value] }))}
      />
      {sourceOf(counted.measure) === "activities" ? (
        <>
          <CheckList
            id={fieldId("counted.types")}
            legend={texts.types}
            hint={texts.everyType}
            options={activityTypes.map((value) => ({ value, label: words.activityType[value] }))}
            chosen={counted.types}
            onChange={(types) => change({ types: types as Counted["types"] })}
          />
          <CheckList
            id={fieldId("counted.resultIds")}
            legend={texts.results}
            hint={texts.everyResult}
            options={framework.cards.map(({ result, name, title }) => ({
              value: result.id,
              label: `${name} – ${title}`,
            }))}
            chosen={counted.resultIds}
            onChange={(resultIds) => change({ resultIds })}
          />
        </>
      ) : null}
      {sourceOf(counted.measure) === "statements" ? (
        <>
          <CheckList
            id={fieldId("counted.levels")}
            legend={texts.levels}
            hint={texts.everyLevel}
            options={statementLevels.map((value) => ({
              value,
              label: resultsWords(language).statementLevels[value],
            }))}
            chosen={counted.levels ?? []}
            onChange={(levels) => change({ levels: levels as StatementLevel[] })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={counted.substantiatedOnly ?? false}
              onChange={({ target }) => change({ substantiatedOnly: target.checked })}
            />
            {texts.substantiatedOnly}
          </label>
        </>
      ) : null}
      <CheckList
        id={fieldId("counted.countries")}
        legend={texts.countries}
        hint={texts.everyCountry}
        options={countries.map((value) => ({ value, label: sayCountry(value, language) }))}
        chosen={counted.countries}
        onChange={(chosen) => change({ countries: chosen })}
      />
      <Preview id={id} content={content} counted={counted} />
    </>
  );
}

type PreviewProps = { id: string | null; content: IndicatorContent; counted: Counted };

/** The figure that these choices give today, and the latest records behind it. */
function Preview({ id, content, counted }: PreviewProps) {
  const texts = useTexts(calculationTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { overTime, acrossPlaces } = content;
  const { data } = useQuery(
    trpc.results.previewCounted.queryOptions(
      { programmeId, counted, overTime, acrossPlaces, ...(id ? { id } : {}) },
      { placeholderData: keepPreviousData },
    ),
  );
  if (!data) return null;
  const say = (count: number) => sayNumber(count, language);
  const left = Object.values(data.leftOut).reduce((sum, count) => sum + count, 0);
  const records = sourceOf(counted.measure) === "activities" ? "activities" : null;
  return (
    <section className="notice stack tight" aria-live="polite" aria-labelledby="preview">
      <h2 id="preview">{texts.preview}</h2>
      <p className="figure">
        <span className="value">{sayActual(data, content, language)}</span>
      </p>
      <p className="small">
        {texts.previewOf(data.activities, say(data.activities))}
        {left > 0 ? ` · ${texts.previewLeft(left, say(left))}` : ""}. {texts.previewBasis}
      </p>
      <ul className="plain small">
        {data.latest.map((one) => (
          <li key={one.id} className="row apart whole">
            {records ? (
              <Link href={`${base}/${records}/${one.id}`}>{textIn(one.title, language)}</Link>
            ) : (
              <span>{textIn(one.title, language)}</span>
            )}
            <span className="soft number">
              {sayDate(one.date, language)} · {say(one.amount)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
