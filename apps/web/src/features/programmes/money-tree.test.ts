import type { Participation } from "@suivi/domain/programmes/schema";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type MoneyNode, moneyTree } from "./money-tree";

const part = (
  organisationId: string,
  role: Participation["role"],
  fundedById: string | null,
): Participation => ({
  id: `${organisationId} ${role} ${fundedById}`,
  organisationId,
  role,
  country: null,
  fundedById,
  roleInferred: false,
  source: null,
});
const drawn = ({ organisationId, passesTo }: MoneyNode): unknown =>
  passesTo.length > 0 ? [organisationId, passesTo.map(drawn)] : organisationId;

test("money runs from the funder to the lead; members without a stated path stand apart with their partners", () => {
  const { fromFunder, notStated } = moneyTree([
    part("ministry", "funding", null),
    part("lead", "accountable", "ministry"),
    part("member", "extending", null),
    part("partner", "implementing", "member"),
    part("other", "implementing", null),
  ]);
  expect(fromFunder.map(drawn)).toEqual([["ministry", ["lead"]]]);
  expect(notStated.map(drawn)).toEqual([["member", ["partner"]], "other"]);
});

test("who gets money from two members stands under both", () => {
  const { notStated } = moneyTree([
    part("a", "extending", null),
    part("b", "extending", null),
    part("partner", "implementing", "a"),
    part("partner", "implementing", "b"),
  ]);
  expect(notStated.map(drawn)).toEqual([
    ["a", ["partner"]],
    ["b", ["partner"]],
  ]);
});

test("nobody is left out and no circle goes on for ever, whatever the sources state", () => {
  const who = fc.constantFrom("a", "b", "c", "d", "e");
  const any = fc.record({ who, from: fc.option(who) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (lines) => {
      const consortium = lines.map(({ who: id, from }) => part(id, "implementing", from));
      const { fromFunder, notStated } = moneyTree(consortium);
      const all = (nodes: MoneyNode[]): string[] =>
        nodes.flatMap(({ organisationId, passesTo }) => [organisationId, ...all(passesTo)]);
      const seen = new Set(all([...fromFunder, ...notStated]));
      const named = consortium.flatMap(({ organisationId, fundedById }) => [
        organisationId,
        fundedById ?? organisationId,
      ]);
      expect(named.filter((id) => !seen.has(id))).toEqual([]);
    }),
  );
});
