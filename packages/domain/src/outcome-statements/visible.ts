import type { StatementContent, Substantiation } from "./schema";

/** A statement as this reader may see it: sources and who substantiated it are people, and read like names. */
export const statementAsSeen = (content: StatementContent, names: boolean): StatementContent =>
  names ? content : { ...content, sources: null };

export type SeenSubstantiation = Omit<Substantiation, "by"> & { by: string | null };
export const substantiationAsSeen = (
  found: Substantiation | null,
  names: boolean,
): SeenSubstantiation | null =>
  found && (names ? found : { ...found, by: null, role: null, comment: null });
