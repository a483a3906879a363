import { Prisma, type Db } from "../packages/db/src/client";
import { connect } from "../packages/db/src/connect";

type Parts = TemplateStringsArray | Prisma.Sql;

/**
 * The database without what stands between: the same statements go to one connection as they are, and the time they
 * take is added up, to and fro included.
 */
export async function straight(url: string) {
  const client = await connect(url);
  let spent = 0;
  async function ask(text: string, values: unknown[] = []) {
    const began = performance.now();
    const answer = await client.query(text, values);
    spent += performance.now() - began;
    return answer;
  }
  const sqlOf = (parts: Parts, values: unknown[]) =>
    "raw" in parts ? Prisma.sql(parts, ...values) : parts;
  const tx = {
    async $queryRaw(parts: Parts, ...values: unknown[]) {
      const sql = sqlOf(parts, values);
      return (await ask(sql.text, sql.values)).rows as unknown;
    },
    async $executeRaw(parts: Parts, ...values: unknown[]) {
      const sql = sqlOf(parts, values);
      return (await ask(sql.text, sql.values)).rowCount ?? 0;
    },
    async $transaction<T>(work: (inner: unknown) => Promise<T>) {
      await ask("begin");
      const done = await work(tx);
      await ask("commit");
      return done;
    },
  };
  return {
    db: tx as unknown as Db,
    /** What a piece of work spends in the database, in milliseconds. */
    async spentOn(work: () => Promise<unknown>): Promise<number> {
      spent = 0;
      await work();
      return spent;
    },
    /** A change behind the program's back, not measured. */
    quietly: (text: string, values: unknown[]) => client.query(text, values),
    end: () => client.end(),
  };
}
