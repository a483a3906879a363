/** What is to be closed at the end, the last opened first. */
const opened: (() => unknown)[] = [];
let ending = false;

/** Remembers how to close what was opened. */
export const atEnd = (close: () => unknown): number => opened.push(close);

/** Closes everything and ends the process. */
export async function end(status: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const close of opened.reverse()) await close();
  process.exit(status);
}

/** Ends the process with one line that says why; none when it is ending already. */
export function fail(line: string): Promise<void> {
  if (!ending) console.error(line);
  return end(1);
}

/** Ctrl-C, a closed terminal and a fault of ours all close what was opened. */
export function endWithSignals(interrupted: number): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void end(interrupted));
  // Whoever read what is printed is gone: there is nobody to tell. Telling it all the same would fail again, for ever.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void end(1));
  process.on("uncaughtException", (error) => {
    console.error(error);
    void end(1);
  });
}
