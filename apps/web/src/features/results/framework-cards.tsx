import { sayNumber } from "@suivi/domain/numbers";
import { sayBaseline, sayValue } from "@suivi/domain/results/say";
import { definitionGauge } from "@suivi/domain/results/targets";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { frameworkTexts } from "./framework-texts";
import { StandingSign } from "./standing";
import { type Card, type Framework, indent } from "./use-framework";

/** The cards of the framework, indented and numbered by their place, each with the indicators that measure it. */
export function FrameworkCards({ framework }: { framework: Framework }) {
  return (
    <ol className="plain cards">
      {framework.cards.map((card) => (
        <li key={card.result.id} className="card" style={{ marginInlineStart: indent(card.depth) }}>
          <OneCard card={card} framework={framework} />
        </li>
      ))}
    </ol>
  );
}

function OneCard({ card, framework }: { card: Card; framework: Framework }) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { base, may } = useProgramme();
  const { result, name, title, lines } = card;
  const { levels } = framework.content;
  const below = levels[levels.findIndex(({ id }) => id === result.level) + 1];
  return (
    <article className="stack tight" aria-label={`${name} ${title}`}>
      <div className="row apart whole start">
        <div>
          <p className="small soft">{name}</p>
          <h2 className="h3">{title}</h2>
        </div>
        {may("programme.revise") ? (
          <Link
            href={`${base}/results/framework/${result.id}/edit`}
            aria-label={`${texts.edit} ${name}`}
            className="no-print"
          >
            {texts.edit}
          </Link>
        ) : null}
      </div>
      {result.assumptions ? (
        <p className="as-typed">
          <span className="soft">{texts.assumptions}.</span> {result.assumptions}
        </p>
      ) : null}
      {lines.length > 0 ? (
        <ul className="plain lines">
          {lines.map((line) => (
            <IndicatorLine key={line.id} line={line} />
          ))}
        </ul>
      ) : null}
      {may("programme.revise") ? (
        <p className="row small no-print">
          <Link
            href={`${base}/results/indicators/new?result=${result.id}`}
            aria-label={`${texts.addIndicator} (${name})`}
          >
            + {texts.addIndicator}
          </Link>
          {below ? (
            <Link
              href={`${base}/results/framework/new?under=${result.id}`}
              aria-label={`${texts.addPart(textIn(below.name, language))} (${texts.under(name)})`}
            >
              + {texts.addPart(textIn(below.name, language))}
            </Link>
          ) : null}
        </p>
      ) : null}
    </article>
  );
}

/** An indicator in a line: how it stands, what it aims at, and to those who define it how much of it is defined. */
function IndicatorLine({ line }: { line: IpttLine }) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { base, may } = useProgramme();
  const { content, life } = line;
  const { stated, asked } = definitionGauge(content);
  const say = (count: number) => sayNumber(count, language);
  const facts = [
    content.baseline.state === "value" && `${texts.baseline} ${sayBaseline(content, language)}`,
    life.target !== null &&
      [
        texts.target,
        sayValue(life.target, content, language),
        content.unit && content.kind === "number" && textIn(content.unit, language),
      ]
        .filter(Boolean)
        .join(" "),
    may("indicator.revise") && stated < asked && texts.complete(say(stated), say(asked)),
  ].filter(Boolean);
  return (
    <li>
      <Link href={`${base}/results/indicators/${line.id}`}>
        <span className="soft">{line.number}</span> {textIn(content.title, language)}
      </Link>{" "}
      <StandingSign standing={line.toDate.standing} />
      {facts.length > 0 ? <span className="small soft under">{facts.join(" · ")}</span> : null}
    </li>
  );
}
