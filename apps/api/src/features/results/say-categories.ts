import { categoryKey } from "@suivi/domain/results/progress";
import { sayCategories } from "@suivi/domain/results/say";
import { textIn } from "@suivi/domain/text";
import type { IpttReport } from "./read-iptt";

/** What a cell is called, looked up once for each that occurs. */
export function categoriesSaid({
  dimensions: known,
  language,
}: Pick<IpttReport, "dimensions" | "language">) {
  type Said = { breakdown: string; category: string; key: string };
  const said = new Map<string, Said>();
  return (dimensions: string[], categories: string[]): Said => {
    const asked = [...dimensions, ...categories].join("\0");
    const before = said.get(asked);
    if (before) return before;
    const nameOf = (dimension: string) => {
      const found = known.find(({ id }) => id === dimension);
      return found ? textIn(found.name, language) : dimension;
    };
    const one = {
      breakdown: dimensions.map(nameOf).join(" × "),
      category: sayCategories(known, dimensions, categories, language),
      key: categoryKey(Object.fromEntries(dimensions.map((each, at) => [each, categories[at]!]))),
    };
    said.set(asked, one);
    return one;
  };
}
