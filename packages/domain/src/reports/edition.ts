/** A figure of a report that was made, under a key that says for ever which it is. */
export type EditionFigure = {
  key: string;
  /** What it is called, in the language of the report. */
  label: string;
  /** Null: nothing is stated, which is not zero. */
  value: number | null;
  /** In what it is expressed; of a share (0 to 1) "share". */
  unit: string | null;
};

/** Where the making of an edition stands. */
export const editionStates = ["waiting", "making", "made", "failed"] as const;
export type EditionState = (typeof editionStates)[number];

/** Why an edition may not be passed on by a link, to people whom nobody knows; null: it may. */
export const notToBeShared = (edition: {
  state: string;
  outside: boolean;
}): "edition_not_made" | "edition_for_team" | null =>
  edition.state !== "made" ? "edition_not_made" : edition.outside ? null : "edition_for_team";

/** A figure as it was reported, and as it is on today's data; `change` is null where one of the two is not known. */
export type FigureThenAndNow = EditionFigure & { now: number | null; change: number | null };

/** Both sets of figures side by side: those of the edition in their order, then those that are new. */
export function thenAndNow(
  then: readonly EditionFigure[],
  now: readonly EditionFigure[],
): FigureThenAndNow[] {
  const today = new Map(now.map((figure) => [figure.key, figure]));
  const known = new Set(then.map(({ key }) => key));
  const paired = then.map((figure) => ({ ...figure, now: today.get(figure.key)?.value ?? null }));
  const added = now
    .filter(({ key }) => !known.has(key))
    .map((figure) => ({ ...figure, value: null, now: figure.value }));
  return [...paired, ...added].map((figure) => ({
    ...figure,
    change: figure.value === null || figure.now === null ? null : figure.now - figure.value,
  }));
}
