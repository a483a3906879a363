import { expect, test } from "vitest";
import { keepMine } from "./keep-mine";
import { mergeChanges } from "./merge";
import type { LocalText } from "./text";

const base = { title: { fr: "Atelier" }, notes: null, parts: [{ id: "1a", name: "A" }] };

test("a person who keeps theirs in one field and the other's in the next gets exactly that", () => {
  const mine = { title: { fr: "Formation" }, notes: "mine", parts: [{ id: "1a", name: "B" }] };
  const theirs = { title: { fr: "Dialogue" }, notes: "theirs", parts: [{ id: "1a", name: "C" }] };
  const { merged, conflicts } = mergeChanges(base, mine, theirs);
  expect(conflicts.map(({ path }) => path)).toEqual(["title.fr", "notes", "parts.1a.name"]);
  expect(keepMine(merged, mine, ["title.fr", "parts.1a.name"])).toEqual({
    title: { fr: "Formation" },
    notes: "theirs",
    parts: [{ id: "1a", name: "B" }],
  });
});

test("what I took away goes, what I kept comes back", () => {
  type Record = { title: LocalText; notes: null; parts: { id: string; name: string }[] };
  const changed: Record = { ...base, parts: [{ id: "1a", name: "C" }] };
  const without: Record = { title: { en: "Workshop" }, notes: null, parts: [] };
  expect(keepMine(changed, without, ["parts.1a", "title.fr"])).toEqual({
    title: {},
    notes: null,
    parts: [],
  });
  expect(keepMine(without, changed, ["parts.1a"]).parts).toEqual([{ id: "1a", name: "C" }]);
});
