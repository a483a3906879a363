import { type Action, policy, reachOf, withoutProgramme } from "@suivi/domain/access/policy";
import { describe, expect } from "vitest";
import { call, cases, procedures } from "./testing/cases";
import { type Given, test } from "./testing/given";
import { refusal } from "./testing/refusal";
import { type Role, roles } from "./testing/world";

/** What the policy says that this person hears: how they are refused, or "allowed". */
async function sentence(given: Given, role: Role, action: string): Promise<string> {
  if (action === "account.public") return "allowed";
  const viewer = role === "nobody" ? null : await given.viewer(role);
  if (!viewer) return "not_signed_in";
  if (action === "account.own") return "allowed";
  if (action === "installation.manage") return viewer.administrator ? "allowed" : "not_allowed";
  const membership = viewer.memberships.find((one) => one.programmeId === given.programmeId);
  // A programme that is not theirs does not exist for them.
  if (!membership && !viewer.administrator) return "not_found";
  const standing = { administrator: viewer.administrator, membership: membership ?? null };
  const reach = reachOf(standing, action as Action);
  if (reach === "no") return "not_allowed";
  return reach === "own" ? "own" : "allowed";
}

const said = async (promise: Promise<unknown>) => {
  try {
    await promise;
    return "allowed";
  } catch {
    return (await refusal(promise)).code;
  }
};

const lines = new Set<string>([...Object.keys(policy), ...withoutProgramme]);
// Refused to everybody once somebody is there: its own tests say so.
const walked = procedures.filter(({ path }) => path !== "access.makeFirstAdministrator");

describe("every procedure", () => {
  test("names its line of the policy, and has a case that the walks can make", () => {
    const without = procedures.filter(({ meta }) => !lines.has(meta?.action ?? "none"));
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(Object.keys(cases).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  test("answers everybody as the policy says", async ({ given }) => {
    const surprises: string[] = [];
    for (const { path, type, meta } of walked) {
      const { by, input } = cases[path]!;
      const once = await input(given);
      for (const role of roles) {
        const expected = await sentence(given, role, meta!.action!);
        const again = type === "mutation" && expected === "allowed";
        const answer = await said(call(given, role, path, again ? await input(given, role) : once));
        const own = role === by ? ["allowed"] : ["allowed", "not_allowed", "invalid"];
        if (!(expected === "own" ? own : [expected]).includes(answer))
          surprises.push(`${path} as ${role}: ${answer}, where the policy says ${expected}`);
      }
    }
    expect(surprises).toEqual([]);
  });

  test("of a change refuses a coordinator the other partner's records", async ({ given }) => {
    const own = ["activity.log", "measurement.log", "assessment.log", "statement.log"];
    const changes = walked.filter(
      ({ type, meta }) => type === "mutation" && own.includes(meta!.action!),
    );
    expect(changes.length).toBeGreaterThan(0);
    for (const { path } of changes) {
      const input = await cases[path]!.input(given);
      expect(`${path}: ${await said(call(given, "jean", path, input))}`).not.toBe(
        `${path}: allowed`,
      );
    }
  });
});
