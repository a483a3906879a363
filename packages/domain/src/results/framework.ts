import type { Problem } from "../problems/problem";
import type { DimensionOfBreakdown, Level, Outcome } from "../programmes/schema";
import type { LocalText } from "../text";

/** Level names to start from; a programme may rename them or make its own (DOMAIN.md d: "réalisation" means two things). */
export const levelTemplates: { id: string; levels: Level[] }[] = [
  {
    id: "impact-outcome-output",
    levels: [
      { id: "impact", name: { fr: "Impact", en: "Impact" } },
      { id: "outcome", name: { fr: "Effet", en: "Outcome" } },
      { id: "output", name: { fr: "Produit", en: "Output" } },
    ],
  },
  {
    id: "goal-outcome-output-activity",
    levels: [
      { id: "goal", name: { fr: "Objectif général", en: "Goal" } },
      { id: "outcome", name: { fr: "Effet", en: "Outcome" } },
      { id: "output", name: { fr: "Produit", en: "Output" } },
      { id: "activity", name: { fr: "Activité", en: "Activity" } },
    ],
  },
];

/** What a new programme's framework says before anybody names its levels. */
export const newFramework = {
  levels: levelTemplates[0]!.levels,
  dimensions: [],
  catalogues: [],
  margin: null,
};

/** Disaggregations that every programme can use beside its own; "unknown" is always there and never listed. */
export const standardDimensions: readonly DimensionOfBreakdown[] = [
  {
    id: "sex",
    name: { fr: "Sexe", en: "Sex" },
    ofWhom: false,
    categories: [
      { id: "female", name: { fr: "Femmes", en: "Women" } },
      { id: "male", name: { fr: "Hommes", en: "Men" } },
    ],
  },
  {
    id: "age",
    name: { fr: "Âge", en: "Age" },
    ofWhom: false,
    categories: [
      { id: "0-14", name: { fr: "0–14 ans", en: "0–14 years" } },
      { id: "15-35", name: { fr: "15–35 ans", en: "15–35 years" } },
      { id: "36-64", name: { fr: "36–64 ans", en: "36–64 years" } },
      { id: "65+", name: { fr: "65 ans et plus", en: "65 years and over" } },
    ],
  },
  {
    id: "disability",
    name: { fr: "Situation de handicap", en: "Disability" },
    ofWhom: true,
    categories: [{ id: "yes", name: { fr: "En situation de handicap", en: "With a disability" } }],
  },
  {
    id: "displacement",
    name: { fr: "Déplacement", en: "Displacement" },
    ofWhom: true,
    categories: [{ id: "yes", name: { fr: "Personnes déplacées", en: "Displaced people" } }],
  },
  {
    id: "setting",
    name: { fr: "Milieu", en: "Setting" },
    ofWhom: false,
    categories: [
      { id: "urban", name: { fr: "Urbain", en: "Urban" } },
      { id: "rural", name: { fr: "Rural", en: "Rural" } },
    ],
  },
];

type Framework = { levels: readonly Level[]; outcomes: readonly Outcome[] };

/** The results beneath one (null: the topmost), in their order. */
export const partsOf = (outcomes: readonly Outcome[], parentId: string | null): Outcome[] =>
  outcomes.filter((one) => one.parentId === parentId);

/** Every result from the top down, each followed by its parts, with how deep it stands. */
export function inFrameworkOrder(
  outcomes: readonly Outcome[],
  parentId: string | null = null,
  depth = 0,
): { result: Outcome; depth: number }[] {
  return partsOf(outcomes, parentId).flatMap((result) => [
    { result, depth },
    ...inFrameworkOrder(outcomes, result.id, depth + 1),
  ]);
}

/**
 * The code of each result: its own, else its number. Numbers follow the place: results of the topmost level count 1,
 * 2, …; beneath a single topmost result its parts do so again, so that outcomes are 1, 2, 3 and their outputs 1.1.
 */
export function resultCodes({ outcomes }: Pick<Framework, "outcomes">): Map<string, string> {
  const codes = new Map<string, string>();
  const number = (parentId: string | null, prefix: string) => {
    const parts = partsOf(outcomes, parentId);
    const only = parentId === null && parts.length === 1;
    parts.forEach((part, index) => {
      const own = `${prefix}${index + 1}`;
      codes.set(part.id, part.code ?? own);
      number(part.id, only ? "" : `${own}.`);
    });
  };
  number(null, "");
  return codes;
}

/** A result's name before its title: "Outcome 1.2". */
export const resultName = (
  level: LocalText | undefined,
  code: string,
  reader: "fr" | "en",
): string => `${level?.[reader] ?? level?.fr ?? level?.en ?? ""} ${code}`.trim();

/** What a framework may not be: parts without a whole, a ring, a part above its whole. */
export function frameworkProblems({ levels, outcomes }: Framework): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map(outcomes.map((one) => [one.id, one]));
  const rank = (one: Outcome) => levels.findIndex(({ id }) => id === one.level);
  for (const [index, one] of outcomes.entries()) {
    const path = `outcomes.${index}`;
    if (rank(one) < 0) problems.push({ path: `${path}.level`, code: "unknown_result" });
    if (one.parentId === null) continue;
    const parent = byId.get(one.parentId);
    if (!parent || rank(parent) >= rank(one))
      problems.push({ path: `${path}.parentId`, code: "unknown_outcome" });
  }
  return problems;
}
