import { sayNumber } from "@suivi/domain/numbers";
import { definitionGauge } from "@suivi/domain/results/targets";
import { sayBaseline, sayRule } from "@suivi/domain/results/say";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useDimensions } from "./breakdown-table";
import { indicatorTexts } from "./indicator-texts";
import { resultsTexts } from "./texts";

/** The definition sheet: what is stated, and a gauge that names what is not. */
export function IndicatorDefinition({ line: { content } }: { line: IpttLine }) {
  const texts = useTexts(indicatorTexts);
  const words = useTexts(resultsTexts);
  const language = useLanguage();
  const { may } = useProgramme();
  const dimensions = useDimensions();
  const gauge = definitionGauge(content);
  const nameOf = (id: string) => {
    const found = dimensions.find((one) => one.id === id);
    return found ? textIn(found.name, language) : id;
  };
  const facts: [string, ReactNode][] = [
    [texts.definition, content.definition],
    [texts.kind, texts.kinds[content.kind]],
    [texts.direction, texts.directions[content.direction]],
    [texts.rule, sayRule(content, language).join(" ")],
    [texts.baseline, sayBaseline(content, language)],
    [
      texts.breakdowns,
      content.breakdowns.map((cross) => cross.map(nameOf).join(" × ")).join(" ; "),
    ],
    [texts.meansOfVerification, content.meansOfVerification],
    [texts.method, content.method],
    [texts.responsible, content.responsible],
    [texts.frequency, words.frequencies[content.frequency]],
    [texts.contributes, content.contributesTo.map(({ code }) => code).join(", ")],
  ];
  return (
    <section className="section stack" aria-labelledby="definition">
      <h2 id="definition">{texts.definition}</h2>
      {may("indicator.revise") && gauge.missing.length > 0 ? (
        <p className="soft">
          {texts.complete(sayNumber(gauge.stated, language), sayNumber(gauge.asked, language))}.{" "}
          {texts.missing} {gauge.missing.map((part) => texts.parts[part]).join(", ")}.
        </p>
      ) : null}
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
