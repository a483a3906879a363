import type { ActivityContent } from "@suivi/domain/activities/schema";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import { NotStated } from "./not-stated";
import { pageTexts } from "./page-texts";

/** The group's averages before and after, and the change between them. */
export function TestsSection({ content: { tests } }: { content: ActivityContent }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  if (!tests) return null;
  const { before, after, maximum, tested } = tests;
  const say = (score: number | null) =>
    score === null ? (
      <NotStated />
    ) : (
      texts.outOf(sayNumber(score, language, 1), sayNumber(maximum, language, 1))
    );
  const change = before === null || after === null ? null : after - before;
  return (
    <section className="section stack" aria-labelledby="tests">
      <h2 id="tests">{texts.tests}</h2>
      <dl className="facts">
        <dt>{texts.testBefore}</dt>
        <dd>{say(before)}</dd>
        <dt>{texts.testAfter}</dt>
        <dd>{say(after)}</dd>
        <dt>{texts.testChange}</dt>
        <dd>
          {change === null ? (
            <NotStated />
          ) : (
            <strong>
              {texts.points(
                (change > 0 ? "+" : "") + sayNumber(change, language, 1),
                sayPercent(change / maximum, language),
              )}
            </strong>
          )}
        </dd>
        <dt>{texts.tested}</dt>
        <dd>{tested === null ? <NotStated /> : sayNumber(tested, language)}</dd>
      </dl>
    </section>
  );
}
