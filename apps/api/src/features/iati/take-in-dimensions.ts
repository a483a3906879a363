import type { DimensionOfBreakdown } from "@suivi/domain/programmes/schema";
import { standardDimensions } from "@suivi/domain/results/framework";
import { unknownCategory } from "@suivi/domain/results/breakdown";
import { searchable } from "@suivi/domain/text";

// As people write them in files, where the standard dimensions have names of their own.
const synonyms: Record<string, string[]> = {
  sex: ["gender", "genre", "sexe"],
  female: ["f", "women", "woman", "femmes", "femme", "girls", "filles"],
  male: ["m", "men", "man", "hommes", "homme", "boys", "garcons"],
  unknown: ["unspecified", "not specified", "inconnu", "other", "autre", "non precise"],
};

const called = ({ id, name }: Pick<DimensionOfBreakdown, "id" | "name">, word: string) =>
  [id, name.fr, name.en, ...(synonyms[id] ?? [])].some(
    (one) => one !== undefined && searchable(one) === searchable(word),
  );

/**
 * Finds the dimension and category that a file means; one that the programme does not have is added to it. Null for
 * "unknown", which is what a breakdown leaves over.
 */
export function dimensionsOf(before: readonly DimensionOfBreakdown[], language: "fr" | "en") {
  const own: DimensionOfBreakdown[] = before.map((one) => ({
    ...one,
    categories: [...one.categories],
  }));
  const idOf = (word: string) =>
    searchable(word)
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 40);
  const find = (name: string, value: string): [dimension: string, category: string] | null => {
    if (called({ id: unknownCategory, name: {} }, value)) return null;
    const standard = standardDimensions.find((one) => called(one, name));
    const category = standard?.categories.find((one) => called(one, value));
    if (standard && category) return [standard.id, category.id];
    // A category that the standard dimension does not have makes an own dimension of the same name.
    let dimension = own.find((one) => called(one, name));
    if (!dimension) {
      const id = standard ? `${standard.id}-iati` : idOf(name);
      dimension = { id, name: { [language]: name.slice(0, 100) }, ofWhom: false, categories: [] };
      own.push(dimension);
    }
    let found = dimension.categories.find((one) => called(one, value));
    if (!found) {
      found = { id: idOf(value), name: { [language]: value.slice(0, 100) } };
      dimension.categories.push(found);
    }
    return [dimension.id, found.id];
  };
  return { find, all: () => own };
}
export type Dimensions = ReturnType<typeof dimensionsOf>;
