import type { ReportContent } from "@suivi/domain/reports/schema";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { reportFormTexts } from "./form-texts";

// An address holds no long text; what a preview shows of it is enough to see where it stands.
const most = 1200;
const short = (text: string | null) =>
  text && text.length > most ? `${text.slice(0, most)}…` : text;

/** What the report would say now, in a frame of its own: a page of the server, without scripts. */
export function Preview({ content }: { content: ReportContent }) {
  const formTexts = useTexts(reportFormTexts);
  const { id: programmeId } = useProgramme();
  const asked = { ...content, summary: short(content.summary), lessons: short(content.lessons) };
  const words = new URLSearchParams({ programme: programmeId, asked: JSON.stringify(asked) });
  return (
    <section className="stack tight" aria-label={formTexts.previewTitle}>
      <p className="small soft">{formTexts.previewNote}</p>
      <iframe
        className="report-frame"
        title={formTexts.previewTitle}
        sandbox=""
        src={`/exports/report-preview?${words}`}
      />
    </section>
  );
}
