import { sayCountry, sayDate, sayNumber, sayPercent } from "@suivi/domain/numbers";
import { regionName } from "@suivi/domain/places/regions";
import { toUnits, valueOf } from "@suivi/domain/results/accumulate";
import { closedLines } from "@suivi/domain/results/breakdown";
import { measurementFacts } from "@suivi/domain/results/facts";
import { sayCategory, sayFigure } from "@suivi/domain/results/say";
import { changeFromUsual, unusualChange } from "@suivi/domain/results/usual";
import { textIn } from "@suivi/domain/text";
import { Badge } from "@suivi/ui/badge";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { sayMomentHere } from "../../shell/say-value";
import { type Outputs, trpc } from "../../trpc";
import { useDimensions } from "./breakdown-table";
import { reportTexts } from "./report-texts";
import { sayMeasured } from "./say-measured";

type Waiting = Outputs["review"]["measurements"][number];

/** Measurements that wait for a decision, each with what the decision looks at. */
export function useMeasurementsToReview() {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const list = useSuspenseQuery(
    trpc.review.measurements.queryOptions({ programmeId }, { staleTime: 0 }),
  ).data;
  return list.map((one) => ({
    kind: "measurement" as const,
    id: one.id,
    version: one.version,
    title: `${textIn(one.indicator.content.title, language)}, ${sayDate(one.content.date, language)}`,
    partnerId: one.content.partnerId,
    partner: one.partner ? textIn(one.partner.name, language) : "",
    submittedAt: one.submittedAt,
    body: <MeasurementToReview waiting={one} />,
  }));
}

function MeasurementToReview({ waiting }: { waiting: Waiting }) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { id, content, indicator, author, submittedAt, approvedVersion } = waiting;
  const { measured, comment, country, region } = content;
  const when = sayMomentHere(submittedAt, language);
  const where = [
    region && regionName(region, language),
    country && sayCountry(country, language),
  ].filter(Boolean);
  return (
    <div className="stack tight">
      <h3>
        <Link href={`${base}/results/measurements/${id}`}>
          {textIn(indicator.content.title, language)}
        </Link>
      </h3>
      <p>
        <strong>{sayMeasured(content, indicator.content, language)}</strong>
        {indicator.content.unit && indicator.content.kind === "number"
          ? ` ${textIn(indicator.content.unit, language)}`
          : ""}
        {[sayDate(content.date, language), where.join(", ")]
          .filter(Boolean)
          .map((one) => ` · ${one}`)}
      </p>
      {measured.state === "no_data" ? (
        <p>{texts.noDataBecause(measured.reason)}</p>
      ) : (
        <Before waiting={waiting} />
      )}
      <Parts waiting={waiting} />
      {comment ? <p className="as-typed">{comment}</p> : null}
      <Evidence evidence={content.evidence} />
      <p className="soft small">
        {author ? texts.submittedBy(author, when) : texts.submittedOn(when)}
      </p>
      {approvedVersion === null ? null : (
        <p className="notice attention">
          {texts.approvedBefore}{" "}
          <Link href={`${base}/results/measurements/${id}?view=history`}>{texts.whatChanged}</Link>
        </p>
      )}
    </div>
  );
}

/** The values before it in the same place, and how far it departs from what is usual there. */
function Before({ waiting: { content, indicator, previous } }: { waiting: Waiting }) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  if (previous.length === 0) return <p className="small soft">{texts.first}</p>;
  const value = valueOf(valueIn(content));
  const before = previous.map(({ amount, of }) =>
    valueOf({ amount: toUnits(amount), of: of === null ? null : toUnits(of) }),
  );
  const known = before.filter((one) => one !== null);
  const change =
    value === null || indicator.content.kind === "scale" ? null : changeFromUsual(value, known);
  const said = previous.map(({ date, amount, of }, index) => {
    const fraction = of === null ? null : { numerator: amount, denominator: of };
    const figure = { value: before[index]!, upTo: null, fraction };
    return `${sayFigure(figure, indicator.content, language)} (${sayDate(date, language)})`;
  });
  return (
    <>
      <p className="small">
        {texts.before} {said.join(" · ")}
      </p>
      {change !== null && Math.abs(change) > unusualChange ? (
        <p>
          <Badge sign="⚠" tone="attention">
            {texts.unusual(`${change > 0 ? "+" : "−"}${sayPercent(Math.abs(change), language)}`)}
          </Badge>
        </p>
      ) : null}
    </>
  );
}

const valueIn = (content: Waiting["content"]) => {
  const { amount, of } = measurementFacts(content);
  return { amount: amount ?? 0, of };
};

/** Each breakdown in a line: "Women 14 · Men 11 · unknown 2". */
function Parts({ waiting: { content, indicator } }: { waiting: Waiting }) {
  const language = useLanguage();
  const dimensions = useDimensions();
  const facts = measurementFacts(content);
  if (facts.amount === null || content.cells.length === 0) return null;
  return indicator.content.breakdowns.map((cross) => (
    <p key={cross.join()} className="small">
      {closedLines({ ...facts, amount: facts.amount! }, cross)
        .map(({ categories, amount, of }) => {
          const name = categories.map((one, at) =>
            sayCategory(dimensions, cross[at]!, one, language),
          );
          const part = of === null ? "" : ` / ${sayNumber(of / 10_000, language, 2)}`;
          return `${name.join(", ")} ${sayNumber(amount / 10_000, language, 2)}${part}`;
        })
        .join(" · ")}
    </p>
  ));
}

function Evidence({ evidence }: { evidence: Waiting["content"]["evidence"] }) {
  const texts = useTexts(reportTexts);
  const files = Object.entries(evidence);
  if (files.length === 0) return <p className="small soft">{texts.noEvidence}</p>;
  return (
    <p className="small row">
      {texts.evidenceOf}
      {files.map(([id, { name }]) => (
        <a key={id} href={`/files/${id}`} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
    </p>
  );
}
