import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { ExportMenu } from "../../shell/export-menu";
import { addressOf, type FiguresFilter } from "./filter";
import { dashboardTexts } from "./texts";

const formats = ["pdf", "docx", "html", "xlsx", "csv"] as const;

/** The activity report of what is on the screen. */
export function ReportMenu({ filter }: { filter: FiguresFilter }) {
  const texts = useTexts(dashboardTexts);
  const { code } = useProgramme();
  const files = formats.map((format) => ({
    label: texts.formats[format],
    href: (language: string) => {
      const params = addressOf(filter);
      params.set("programme", code);
      params.set("language", language);
      return `/exports/activity-report.${format}?${params}`;
    },
  }));
  return <ExportMenu words={texts} files={files} />;
}
