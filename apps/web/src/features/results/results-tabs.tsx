import { Link, useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { resultsTexts } from "./texts";

/** The pages of the results that this person may open. */
export function ResultsTabs() {
  const texts = useTexts(resultsTexts);
  const { base, may } = useProgramme();
  const [path] = useLocation();
  const tabs = [
    { key: "table", at: `${base}/results`, shown: true },
    { key: "framework", at: `${base}/results/framework`, shown: true },
    { key: "outcomes", at: `${base}/results/outcomes`, shown: true },
    { key: "report", at: `${base}/results/report`, shown: may("measurement.log") },
  ] as const;
  return (
    <nav className="views no-print" aria-label={texts.views}>
      {tabs
        .filter(({ shown }) => shown)
        .map(({ key, at }) => (
          <Link key={key} href={at} aria-current={path === at ? "page" : undefined}>
            {texts.tabs[key]}
          </Link>
        ))}
    </nav>
  );
}
