import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { Readiness } from "./publish-page";
import { iatiTexts } from "./texts";

type Point = Pick<Readiness["points"][number], "text" | "to"> &
  Partial<Pick<Readiness["points"][number], "where" | "times">>;

/** What does not stop the file, in plain words; each line opens the page where it is mended. */
export function Points({ points }: Pick<Readiness, "points">) {
  const texts = useTexts(iatiTexts);
  return (["funder", "advice"] as const).map((kind) => {
    const list = points.filter((one) => one.kind === kind);
    if (list.length === 0) return null;
    return (
      <section key={kind} className="section stack tight" aria-labelledby={`points-${kind}`}>
        <h2 id={`points-${kind}`}>{texts.kinds[kind]}</h2>
        <p className="soft">{texts.kindHelp[kind]}</p>
        <PointList points={list} />
      </section>
    );
  });
}

export function PointList({ points }: { points: Point[] }) {
  return (
    <ul className="plain">
      {points.map((point, index) => (
        <Line key={index} point={point} />
      ))}
    </ul>
  );
}

function Line({ point: { text, where, to, times = 1 } }: { point: Point }) {
  const texts = useTexts(iatiTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const said = textIn(text, language);
  return (
    <li className="point">
      <div>
        <p>{said}</p>
        {where || times > 1 ? (
          <p className="small soft">
            {[
              where && textIn(where, language),
              times > 1 && texts.times(sayNumber(times, language)),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        ) : null}
      </div>
      <Link href={base + to} className="no-print">
        {texts.mend}
        <span className="hidden-text">: {said}</span>
      </Link>
    </li>
  );
}
