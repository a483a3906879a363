import { Menu } from "@suivi/ui/menu";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { ActivitySeen } from "./activity-page";
import { pageTexts } from "./page-texts";

const formats = ["pdf", "docx"] as const;

/** The activity as a file to sign and to file; with names for those who read them here too. */
export function ActivityReportMenu({ activity: { id, sight } }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { code, may } = useProgramme();
  if (!may("report.make")) return null;
  const links = (more: Record<string, string>) => (
    <ul className="plain stack tight">
      {formats.map((format) => {
        const asked = new URLSearchParams({ programme: code, activity: id, language, ...more });
        return (
          <li key={format}>
            <a href={`/exports/activity.${format}?${asked}`} download>
              {texts.reportFormats[format]}
            </a>
          </li>
        );
      })}
    </ul>
  );
  return (
    <Menu label={texts.report}>
      <p className="soft small">{texts.reportHelp}</p>
      {links({})}
      {sight.names ? (
        <>
          <p>
            <strong>{texts.reportNamed}</strong>
            <span className="soft small under">{texts.reportNamedHelp}</span>
          </p>
          {links({ names: "1" })}
        </>
      ) : null}
    </Menu>
  );
}
