import { normalisedGain } from "@suivi/domain/activities/tests";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import type { ActivitySeen } from "./activity-page";
import { NotStated } from "./not-stated";
import { pageTexts } from "./page-texts";
import { ScoresOfPersons } from "./scores-of-persons";

type Tests = NonNullable<ActivitySeen["tests"]>;

/** What the tests before and after say: averages, how many took both, whose rose; persons for those who may read names. */
export function TestsSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { tests, content } = activity;
  if (!tests) return null;
  const { before, after, maximum, tested } = tests;
  const short = (score: number | null) => sayNumber(score, language, 1);
  const say = (score: number | null) =>
    score === null ? <NotStated /> : texts.outOf(short(score), short(maximum));
  const change = before === null || after === null ? null : after - before;
  const typed = content.tests;
  const kept = typed && [typed.before, typed.after, typed.tested].some((value) => value !== null);
  return (
    <section className="section stack" aria-labelledby="tests">
      <h2 id="tests">{texts.tests}</h2>
      {tests.from === "persons" ? (
        <p className="soft small">
          {texts.testsFromPersons}{" "}
          {kept
            ? texts.testsTypedKept(
                short(typed.before),
                short(typed.after),
                sayNumber(typed.tested, language),
              )
            : null}
        </p>
      ) : null}
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
                (change > 0 ? "+" : "") + short(change),
                sayPercent(change / maximum, language),
              )}
            </strong>
          )}
        </dd>
        {change === null ? null : <Learnt tests={tests} />}
        <dt>{texts.tested}</dt>
        <dd>{tested === null ? <NotStated /> : sayNumber(tested, language)}</dd>
        <Parts tests={tests} />
        <Later tests={tests} />
      </dl>
      <ScoresOfPersons activity={activity} maximum={maximum} />
    </section>
  );
}

function Learnt({ tests }: { tests: Tests }) {
  const texts = useTexts(pageTexts);
  const gain = normalisedGain(tests);
  const language = useLanguage();
  return (
    <>
      <dt>{texts.learnt}</dt>
      <dd>
        {gain === null ? (
          <span className="soft">{texts.fullMarks}</span>
        ) : (
          <>
            {sayPercent(gain, language)} <span className="soft">{texts.learntHelp}</span>
          </>
        )}
      </dd>
    </>
  );
}

/** What stayed, of those who took the test again at the follow-up. */
function Later({ tests: { later, maximum } }: { tests: Tests }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  if (!later) return null;
  const say = (score: number) => sayNumber(score, language, 1);
  return (
    <>
      <dt>{texts.atFollowUp}</dt>
      <dd>
        {texts.outOf(say(later.average), say(maximum))}{" "}
        <span className="soft">
          {texts.sameAfter(sayNumber(later.tested, language), later.tested, say(later.after))}
        </span>
      </dd>
    </>
  );
}

/** What only the scores of persons tell: who lacks a test, whose score rose, who reached the pass mark. */
function Parts({ tests: { missing, rose, passed, passMark, tested } }: { tests: Tests }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const say = (count: number) => sayNumber(count, language);
  const share = (count: number) =>
    texts.shareOf(say(count), say(tested!), sayPercent(count / tested!, language));
  const lacking = missing && [
    missing.after > 0 ? texts.lacksAfter(say(missing.after)) : null,
    missing.before > 0 ? texts.lacksBefore(say(missing.before)) : null,
    missing.both > 0 ? texts.lacksBoth(say(missing.both)) : null,
  ];
  return (
    <>
      {lacking?.some(Boolean) ? (
        <>
          <dt>{texts.testsMissing}</dt>
          <dd>{lacking.filter(Boolean).join(" · ")}</dd>
        </>
      ) : null}
      {rose === null ? null : (
        <>
          <dt>{texts.rose}</dt>
          <dd>{share(rose)}</dd>
        </>
      )}
      {passed === null || passMark === null ? null : (
        <>
          <dt>{texts.passed(sayNumber(passMark, language, 1))}</dt>
          <dd>{share(passed)}</dd>
        </>
      )}
    </>
  );
}
