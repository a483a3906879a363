import { sayMoment, sayNumber } from "@suivi/domain/numbers";
import type { ReportFormat } from "@suivi/domain/reports/schema";
import { useLanguage, useTexts } from "../../language";
import type { ShareLink } from "./shares-page";
import { sharesTexts } from "./texts";

/** When a link was opened and which files were taken by it, the latest first; by whom, nobody knows. */
export function LinkLog({ link: { opened, openings } }: { link: ShareLink }) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const [latest] = openings;
  if (!latest) return null;
  const say = (count: number) => sayNumber(count, language);
  return (
    <details className="small">
      <summary className="soft">{texts.lastOpened(sayMoment(latest.at, language))}</summary>
      <ul className="plain" aria-label={texts.openings}>
        {openings.map(({ at, format }, place) => (
          // The same moment may stand twice; the order never changes.
          <li key={openings.length - place}>
            {sayMoment(at, language)}
            <span className="soft">
              {" "}
              · {format ? texts.took(texts.formats[format as ReportFormat]) : texts.openedPage}
            </span>
          </li>
        ))}
      </ul>
      {opened > openings.length ? (
        <p className="soft">{texts.latestOf(say(openings.length), say(opened))}</p>
      ) : null}
    </details>
  );
}
