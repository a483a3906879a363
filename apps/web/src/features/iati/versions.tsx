import { sayNumber } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { sayMomentHere } from "../../shell/say-value";
import type { Readiness } from "./publish-page";
import { iatiTexts } from "./texts";

/** Every file that was published, as it stood. */
export function Versions({ data: { published } }: { data: Readiness }) {
  const texts = useTexts(iatiTexts);
  const language = useLanguage();
  const { code } = useProgramme();
  return (
    <section className="section stack tight" aria-labelledby="iati-versions">
      <h2 id="iati-versions">{texts.versions}</h2>
      {published.length === 0 ? <p className="soft">{texts.noVersion}</p> : null}
      <ul className="plain stack tight">
        {published.map(({ number, at, by }) => (
          <li key={number} className="row">
            <a href={`/exports/iati/${code}/${number}.xml`} target="_blank" rel="noreferrer">
              {texts.version(sayNumber(number, language))}
            </a>
            <span className="small soft">{texts.by(by, sayMomentHere(at, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
