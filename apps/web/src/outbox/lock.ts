type Held = { release(): void };
type Asked = { steal: boolean; onLost(): void };

/**
 * One tab at a time has a draft in its hands. Null: another tab has it. With `steal` it is taken from that tab, which
 * hears so. Over plain http browsers have no locks: there the server's versions alone keep two tabs apart.
 */
export function hold(name: string, { steal, onLost }: Asked): Promise<Held | null> {
  if (!("locks" in navigator)) return Promise.resolve({ release: () => undefined });
  return new Promise((got) => {
    navigator.locks
      .request(name, steal ? { steal } : { ifAvailable: true }, (lock) => {
        if (!lock) return got(null);
        return new Promise<void>((release) => got({ release }));
      })
      .catch(onLost);
  });
}
