import { useSearchParams } from "wouter";

type Patch = Record<string, string | number | null | undefined>;

/** What a page's address says after "?", and a way to change it: filters live there, so a link shows the same. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(params) as Record<string, string | undefined>;
  const patched = (patch: Patch) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(patch))
      if (value === null || value === undefined || value === "") next.delete(name);
      else next.set(name, String(value));
    return next;
  };
  return {
    values,
    set: (patch: Patch) => setParams(patched(patch), { replace: true }),
    /** The same address with a few values changed: for links. */
    link: (patch: Patch) => `?${patched(patch)}`,
  };
}
