import { addDays } from "@suivi/domain/dates";
import { newToken } from "@suivi/domain/access/token";
import type { Case } from "./case";
import type { Given } from "./given";
import type { Role } from "./world";

const today = () => new Date().toISOString().slice(0, 10);

/** A new token as its page sends it, good for a month. */
export const tokening = (given: Given, content: { name?: string; until?: string } = {}) => ({
  ...given.change(),
  content: { name: "Power BI", until: addDays(today(), 30), ...content },
  token: newToken(),
});

/** A token of somebody in the programme: its id, and what opens doors. */
export async function aToken(given: Given, role: Role, content = {}) {
  const sent = tokening(given, content);
  await (await given.as(role)).tokens.make(sent);
  return sent;
}

/** What the walks call of what leaves the house for other programs and other people. */
export const outsideCases: Record<string, Case> = {
  "tokens.list": { by: "sam", input: () => ({}) },
  "tokens.make": { by: "funder", input: (given) => tokening(given) },
  // One's own: each who may make one takes back theirs.
  "tokens.revoke": {
    by: "funder",
    input: async (given, role = "funder") => given.change((await aToken(given, role)).id, 1),
  },
};
