import { textIn } from "@suivi/domain/text";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../language";
import { type ProgrammeSeen, useMe } from "../session";
import { Page } from "./page";
import { shellTexts } from "./texts";

/** The programmes that a person may open. */
export function ProgrammesPage({ programmes }: { programmes: ProgrammeSeen[] }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const makes = useMe()?.administrator ?? false;
  const add = makes ? (
    <Link href="/programmes/new" className={programmes.length === 0 ? "button primary" : "button"}>
      {texts.addProgramme}
    </Link>
  ) : null;
  if (programmes.length === 0)
    return (
      <Page title={makes ? texts.firstProgramme : texts.noProgramme}>
        <p>{makes ? texts.firstProgrammeHelp : texts.noProgrammeHelp}</p>
        {add ? <p>{add}</p> : null}
      </Page>
    );
  return (
    <Page title={texts.chooseProgramme} actions={add}>
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
