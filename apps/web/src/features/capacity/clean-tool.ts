import type { RiseRule, ToolContent } from "@suivi/domain/capacity/schema";
import { readNumber } from "@suivi/domain/numbers";
import type { Language, LocalText } from "@suivi/domain/text";

const cleanText = (text: LocalText): LocalText =>
  Object.fromEntries(
    Object.entries(text).flatMap(([language, said]) =>
      said?.trim() ? [[language, said.trim()]] : [],
    ),
  );

/** A tool as it is sent: empty translations left out, points read as the reader writes them. */
export function cleanTool(content: ToolContent, language: Language): ToolContent {
  const description = cleanText(content.description ?? {});
  const read = (value: RiseRule["meanUp"]) =>
    typeof value === "number" ? value : (readNumber(value, language) ?? value);
  return {
    ...content,
    name: cleanText(content.name),
    description: Object.keys(description).length > 0 ? description : null,
    scale: content.scale.map(cleanText),
    domains: content.domains.map(({ title, criteria, ...domain }) => ({
      ...domain,
      title: cleanText(title),
      criteria: criteria.map((one) => ({ ...one, title: cleanText(one.title) })),
    })),
    rule: {
      ...content.rule,
      meanUp: read(content.rule.meanUp),
      domainDown: read(content.rule.domainDown),
    },
  };
}
