import { sayNumber } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { BigFigure } from "@suivi/ui/big-figure";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { behindHref } from "./behind-link";
import type { Shown } from "./shown";
import { dashboardTexts } from "./texts";

const whole = { dimension: null, category: null };

/** The few big figures: activities, attendances, distinct people, hours. What is not stated is never a zero. */
export function KeyFigures({ filter, answer }: Shown) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { base, outside } = useProgramme();
  const { held, planned, cancelled, people, uncounted, distinct, minutes, namedPeople, unnamed } =
    answer.figures;
  const say = (value: number | null) =>
    value === null ? (outside ? words.notSeen : words.notStated) : sayNumber(value, language);
  const href = (measure: "people" | "distinct" | "hours") =>
    behindHref(base, filter, { measure, ...whole });
  const inStatus = (category: "planned" | "cancelled", count: number) => (
    <Link href={behindHref(base, filter, { measure: "activities", dimension: "status", category })}>
      {texts[category](count, say(count))}
    </Link>
  );
  const exact = distinct?.atLeast === distinct?.atMost;
  const [least, most] = [say(distinct?.atLeast ?? null), say(distinct?.atMost ?? null)];
  return (
    <>
      <div className="figures">
        <BigFigure
          Link={Link}
          label={texts.held}
          value={say(held)}
          href={behindHref(base, filter, { measure: "activities", ...whole })}
          note={
            <>
              {inStatus("planned", planned)} · {inStatus("cancelled", cancelled)}
            </>
          }
        />
        <BigFigure
          Link={Link}
          label={texts.attendances}
          value={say(people)}
          href={href("people")}
          note={
            people === null
              ? null
              : uncounted > 0
                ? texts[outside ? "uncountedOutside" : "uncounted"](uncounted, say(uncounted))
                : texts.attendancesNote
          }
        />
        <BigFigure
          Link={Link}
          label={texts.distinct}
          value={!distinct || exact ? least : texts.interval(least, most)}
          href={href("distinct")}
          note={
            !distinct ? null : exact ? (
              texts.exact
            ) : (
              <details>
                <summary>{texts.whyInterval(least, most)}</summary>
                <p>{texts.why(say(namedPeople), say(unnamed))}</p>
              </details>
            )
          }
        />
        <BigFigure
          Link={Link}
          label={texts.hours}
          value={minutes === null ? words.notStated : texts.inHours(say(Math.round(minutes / 60)))}
          href={href("hours")}
          note={minutes === null ? null : texts.hoursNote}
        />
      </div>
      {people === null && held > 0 ? <NoHeads held={held} href={href("people")} /> : null}
    </>
  );
}

/** Nobody was counted: that is said, with the way to mend it. */
function NoHeads({ held, href }: { held: number; href: string }) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const { may, outside } = useProgramme();
  if (outside) return null;
  return (
    <div className="notice attention">
      <p>
        {texts.noHeads(held, sayNumber(held, language))} {texts.noHeadsHelp}{" "}
        <Link href={href}>{may("activity.log") ? texts.noHeadsAdd : texts.noHeadsSee}</Link>
      </p>
    </div>
  );
}
