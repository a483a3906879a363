/**
 * Does an act again and again as long as the program runs, at once while it finds something to do, else after a rest.
 * Answers how to stop; what is under way is finished first.
 */
export function again(act: () => Promise<boolean>, restMs: number): () => Promise<void> {
  let stopped = false;
  let wake = () => {};
  const rest = () =>
    new Promise<void>((done) => {
      wake = done;
      setTimeout(done, restMs).unref();
    });
  const working = (async () => {
    while (!stopped) {
      // A database that does not answer is asked again later; /health says that it does not.
      const found = await act().catch(() => false);
      if (!found && !stopped) await rest();
    }
  })();
  return () => {
    stopped = true;
    wake();
    return working;
  };
}
