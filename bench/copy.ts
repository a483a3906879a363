import type { connect } from "../packages/db/src/connect";

export type Client = Awaited<ReturnType<typeof connect>>;
/** What the driver gives to one who speaks the protocol himself. */
type Connection = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean };
};

const escaped = (value: unknown): string => {
  if (value === null || value === undefined) return "\\N";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value as string);
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
};

/** Rows into a table by COPY: the quickest way that PostgreSQL has. Returns how many. */
export function copyInto(
  client: Client,
  table: string,
  rows: Iterable<Record<string, unknown>>,
): Promise<number> {
  const source = rows[Symbol.iterator]();
  const first = source.next();
  if (first.done) return Promise.resolve(0);
  const columns = Object.keys(first.value);
  const line = (row: Record<string, unknown>) =>
    `${columns.map((column) => escaped(row[column])).join("\t")}\n`;
  return new Promise((done, fail) => {
    let count = 1;
    const send = (connection: Connection) => {
      let text = count === 1 ? line(first.value) : "";
      for (let next = source.next(); !next.done; next = source.next()) {
        text += line(next.value);
        count += 1;
        if (text.length < 1_000_000) continue;
        connection.sendCopyFromChunk(Buffer.from(text));
        text = "";
        if (connection.stream.writableNeedDrain) {
          connection.stream.once("drain", () => send(connection));
          return;
        }
      }
      connection.sendCopyFromChunk(Buffer.from(text));
      connection.endCopyFrom();
    };
    void client.query({
      submit: (connection: Connection) =>
        connection.query(
          `copy "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) from stdin`,
        ),
      handleCopyInResponse: send,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => done(count),
      handleError: (error: Error) => fail(error),
    } as unknown as Parameters<Client["query"]>[0]);
  });
}
