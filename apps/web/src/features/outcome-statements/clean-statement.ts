import type { StatementContent } from "@suivi/domain/outcome-statements/schema";
import type { LocalText } from "@suivi/domain/text";

const cleanText = (text: LocalText): LocalText =>
  Object.fromEntries(
    Object.entries(text).flatMap(([language, said]) =>
      said?.trim() ? [[language, said.trim()]] : [],
    ),
  );
const orNull = (text: string | null) => (text?.trim() ? text : null);

/** A statement as it is sent: an empty text is none. */
export const cleanStatement = (content: StatementContent): StatementContent => ({
  ...content,
  actor: cleanText(content.actor),
  change: cleanText(content.change),
  significance: orNull(content.significance),
  contribution: orNull(content.contribution),
  sources: orNull(content.sources),
});
