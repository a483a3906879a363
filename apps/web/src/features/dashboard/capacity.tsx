import { sayNumber } from "@suivi/domain/numbers";
import type { Figure } from "@suivi/domain/figures/figure";
import { wordsIn } from "@suivi/domain/words/words";
import { BigFigure } from "@suivi/ui/big-figure";
import { Suspense } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Waiting } from "../../shell/waiting";
import { behindHref } from "./behind-link";
import { sayGain } from "./figure-name";
import type { Shown } from "./shown";
import { dashboardTexts } from "./texts";
import { TrainedCharts } from "./trained";

/** Capacity strengthening so far: trainings and workshops, who came, how long, and what the tests say. */
export function Capacity({ filter, answer, source }: Shown) {
  const texts = useTexts(dashboardTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { base, outside } = useProgramme();
  const { capacity, byType } = answer.figures;
  const { activities, people, uncounted, minutes, tested, meanGain } = capacity;
  const say = (value: number | null) =>
    value === null ? words.notStated : sayNumber(value, language);
  const href = (measure: Figure["measure"], category: string | null = null) =>
    behindHref(base, filter, { measure, dimension: "capacity", category });
  const ofType = (type: "training" | "workshop") =>
    byType.find(({ category }) => category === type)?.activities ?? 0;
  return (
    <section className="section stack" aria-labelledby="capacity">
      <h2 id="capacity">{texts.capacity}</h2>
      <div className="figures">
        <BigFigure
          Link={Link}
          label={texts.capacityHeld}
          value={say(activities)}
          href={href("activities")}
          note={
            <>
              <Link href={href("activities", "training")}>
                {texts.trainings(ofType("training"), say(ofType("training")))}
              </Link>
              {" · "}
              <Link href={href("activities", "workshop")}>
                {texts.workshops(ofType("workshop"), say(ofType("workshop")))}
              </Link>
            </>
          }
        />
        <BigFigure
          Link={Link}
          label={texts.trained}
          value={people === null && outside ? words.notSeen : say(people)}
          href={href("people")}
          note={
            people === null
              ? null
              : [
                  texts.trainedNote,
                  uncounted > 0 &&
                    texts[outside ? "uncountedOutside" : "uncounted"](uncounted, say(uncounted)),
                ]
                  .filter(Boolean)
                  .join(", ")
          }
        />
        <BigFigure
          Link={Link}
          label={texts.hours}
          value={minutes === null ? words.notStated : texts.inHours(say(Math.round(minutes / 60)))}
          href={href("hours")}
          note={minutes === null ? null : texts.hoursNote}
        />
        <BigFigure
          Link={Link}
          label={texts.gain}
          value={meanGain === null ? words.notStated : sayGain(meanGain, language)}
          href={href("tests")}
          note={meanGain === null ? texts.noTest : texts.gainNote(say(tested), tested)}
        />
      </div>
      <Suspense fallback={<Waiting />}>
        <TrainedCharts filter={filter} source={source} />
      </Suspense>
    </section>
  );
}
