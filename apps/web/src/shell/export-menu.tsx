import { type Language, languages } from "@suivi/domain/text";
import { Chips } from "@suivi/ui/chips";
import { Menu } from "@suivi/ui/menu";
import { useState } from "react";
import { useLanguage } from "../language";
import { useProgramme } from "../session";

const named: Record<Language, string> = { fr: "Français", en: "English" };

type Props = {
  words: { export: string; exportTitle: string; exportHelp: string; exportLanguage: string };
  files: { label: string; href(language: Language): string }[];
};

/** What is on the screen as files, in either language: plain links. */
export function ExportMenu({ words, files }: Props) {
  const reader = useLanguage();
  const { may } = useProgramme();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? reader;
  if (!may("report.make")) return null;
  return (
    <Menu label={words.export}>
      <p>
        <strong>{words.exportTitle}</strong>
        <span className="soft small under">{words.exportHelp}</span>
      </p>
      <Chips<Language>
        name="report-language"
        legend={words.exportLanguage}
        options={languages.map((value) => ({ value, label: named[value] }))}
        value={language}
        onChange={setChosen}
      />
      <ul className="plain stack tight">
        {files.map(({ label, href }) => (
          <li key={label}>
            <a href={href(language)} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
