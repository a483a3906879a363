export type Measure = {
  what: string;
  /** Milliseconds that it may take. */
  limit: number;
  /** Asked over HTTP, as a browser asks. */
  ask: () => Promise<unknown>;
  /** What its statements take straight on the database, in milliseconds; null: no statement of its own. */
  straight: (() => Promise<number>) | null;
  /** How often it is asked to be measured; fewer where one asking is many requests. */
  times?: number;
  /** Between two askings, not measured. */
  before?: () => Promise<unknown>;
};
export type Result = {
  what: string;
  limit: number;
  /** The quickest: what it takes when nothing else runs. */
  least: number;
  median: number;
  p90: number;
  sql: number | null;
};

// Fewer than the 600 a minute that one address may ask in all.
const warm = 5;
const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)]!;

async function sample(
  one: () => Promise<number>,
  { before = async (): Promise<unknown> => undefined, times = 30 }: Partial<Measure> = {},
) {
  const taken: number[] = [];
  for (let turn = 0; turn < warm + times; turn += 1) {
    await before();
    const spent = await one();
    if (turn >= warm) taken.push(spent);
  }
  return taken.sort((a, b) => a - b);
}

/** Asks thirty times if not said otherwise, after five that warm up: the median, and what nine of ten stay below. */
export async function measure(asked: Measure): Promise<Result> {
  const { what, limit, ask, straight } = asked;
  const timed = async () => {
    const began = performance.now();
    await ask();
    return performance.now() - began;
  };
  const taken = await sample(timed, asked);
  const sql = straight && at(await sample(straight), 0.5);
  return { what, limit, least: taken[0]!, median: at(taken, 0.5), p90: at(taken, 0.9), sql };
}
