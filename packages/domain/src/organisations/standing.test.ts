import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../ids";
import { namingStanding, standingIn } from "./standing";

const [a, b, c] = [newId(), newId(), newId()];

test("who was merged into one that was merged itself is the one that stands in the end", () => {
  const standing = standingIn({ [a]: b, [b]: c });
  expect([a, b, c].map(standing)).toEqual([c, c, c]);
});

test("wherever a record names the one that went it names the one that stands, once", () => {
  const standing = standingIn({ [a]: b });
  const said = {
    partnerId: a,
    supportedBy: [a, b, c],
    scores: { x: [3, 3] },
    parts: [
      { id: "1", organisationId: a },
      { id: "2", organisationId: b },
    ],
    view: `?partner=${a}&year=2023`,
  };
  expect(namingStanding(said, standing)).toEqual({
    partnerId: b,
    supportedBy: [b, c],
    scores: { x: [3, 3] },
    parts: [{ id: "2", organisationId: b }],
    view: `?partner=${b}&year=2023`,
  });
});

test("a record that names none of them stays the very same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (content) => {
      expect(namingStanding(content, standingIn({ [a]: b }))).toBe(content);
    }),
  );
});
