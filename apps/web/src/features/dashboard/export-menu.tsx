import { type Language, languages } from "@suivi/domain/text";
import { Chips } from "@suivi/ui/chips";
import { Menu } from "@suivi/ui/menu";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { addressOf, type FiguresFilter } from "./filter";
import { dashboardTexts } from "./texts";

const formats = ["pdf", "docx", "html", "xlsx", "csv"] as const;
const named: Record<Language, string> = { fr: "Français", en: "English" };

/** The activity report of what is on the screen, in either language: plain links to files. */
export function ExportMenu({ filter }: { filter: FiguresFilter }) {
  const texts = useTexts(dashboardTexts);
  const reader = useLanguage();
  const { code, may } = useProgramme();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? reader;
  if (!may("report.make")) return null;
  const href = (format: string) => {
    const params = addressOf(filter);
    params.set("programme", code);
    params.set("language", language);
    return `/exports/activity-report.${format}?${params}`;
  };
  return (
    <Menu label={texts.export}>
      <p>
        <strong>{texts.exportTitle}</strong>
        <span className="soft small under">{texts.exportHelp}</span>
      </p>
      <Chips<Language>
        name="report-language"
        legend={texts.exportLanguage}
        options={languages.map((value) => ({ value, label: named[value] }))}
        value={language}
        onChange={setChosen}
      />
      <ul className="plain stack tight">
        {formats.map((format) => (
          <li key={format}>
            <a href={href(format)} download>
              {texts.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
