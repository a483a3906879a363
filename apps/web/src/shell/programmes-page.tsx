import { textIn } from "@suivi/domain/text";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../language";
import type { ProgrammeSeen } from "../session";
import { Page } from "./page";
import { shellTexts } from "./texts";

/** The programmes that a person may open. */
export function ProgrammesPage({ programmes }: { programmes: ProgrammeSeen[] }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  if (programmes.length === 0)
    return (
      <Page title={texts.noProgramme}>
        <p>{texts.noProgrammeHelp}</p>
      </Page>
    );
  return (
    <Page title={texts.chooseProgramme}>
      <ul className="plain stack">
        {programmes.map(({ id, code, title, fictional }) => (
          <li key={id} className="section">
            <h2>
              <Link href={`/${code}`}>{textIn(title, language)}</Link>
            </h2>
            <p className="soft">{fictional ? texts.fictional : code}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
