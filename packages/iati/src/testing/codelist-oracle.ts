import { XmlAttribute, type XmlNode } from "libxml2-wasm";
import { type CodelistName, codesOf } from "../codelists/codelists.ts";
import { withDocument } from "./libxml2.ts";
import { sharedJson } from "./shared.ts";

type Rule = { id: string; path: string; codelist: string; condition: string };

/** Whether the vocabulary is the one the rule is for: `@vocabulary=1 (also when absent)`. */
function meant({ condition }: Rule, node: XmlNode): boolean {
  const [, wanted, also] = /^@vocabulary=(\w+)( \(also when absent\))?$/.exec(condition) ?? [];
  const found = node.parent?.attrs.find(({ name }) => name === "vocabulary")?.value;
  return wanted === undefined || (found || (also ? wanted : "")) === wanted;
}

/** How often a file breaks each official codelist rule, by XPath; null when it is not well-formed. */
export function officialCodelistIds(xml: string): Record<string, number> | null {
  const { codelist } = sharedJson<{ codelist: Rule[] }>("rules-extracted.json");
  return withDocument(xml, ({ root }) => {
    const ids: Record<string, number> = {};
    for (const rule of codelist) {
      if (rule.path.startsWith("//")) continue;
      for (const node of root.find(rule.path.replace("/text()", ""))) {
        const value = node instanceof XmlAttribute ? node.value : node.content;
        if (codesOf(rule.codelist as CodelistName).has(value) || !meant(rule, node)) continue;
        ids[rule.id] = (ids[rule.id] ?? 0) + 1;
      }
    }
    return ids;
  });
}
