/** How many examples a property is tried with: as usual, or IATI_RUNS of them for a long search. */
export const runs = (usual: number): number => Number(process.env.IATI_RUNS ?? usual);
