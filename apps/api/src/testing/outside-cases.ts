import { addDays } from "@suivi/domain/dates";
import type { ShareContent } from "@suivi/domain/access/share";
import { newToken, randomSecret } from "@suivi/domain/access/token";
import type { QuestionContent } from "@suivi/domain/questions/schema";
import type { FastifyInstance } from "fastify";
import { askQuestion } from "../features/questions/ask";
import { visitorBy } from "../features/shares/store";
import { hashOf } from "../secrets";
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

/** A new link to the dashboard as its page sends it, good for a month. */
export const linking = (given: Given, content: Partial<ShareContent> = {}) => ({
  ...given.change(),
  content: {
    name: "Ministère des Affaires étrangères",
    thing: "dashboard" as const,
    format: null,
    language: null,
    from: null,
    to: null,
    country: null,
    partner: null,
    edition: null,
    until: addDays(today(), 30),
    ...content,
  },
  secret: randomSecret(),
});

/** A link that the lead made: its id, and what it carries. */
export async function aLink(given: Given, content: Partial<ShareContent> = {}) {
  const sent = linking(given, content);
  await (await given.as("lead")).shares.make(sent);
  return sent;
}

/** A question on the attendances of the whole programme as its form sends it. */
export const asking = (given: Given, content: Partial<QuestionContent> = {}) => ({
  ...given.change(),
  content: {
    figure: { measure: "people" as const, dimension: null, category: null },
    filter: { basis: "approved" as const },
    called: "Présences",
    text: "D’où vient la hausse de mars ?",
    ...content,
  },
});

/** A question that somebody asked; its id. */
export async function aQuestion(given: Given, role: Role = "funder", content = {}) {
  return (await (await given.as(role)).questions.ask(asking(given, content))).id;
}

/** A question of somebody who has no account but a link; its id. */
export async function aQuestionByLink(given: Given) {
  const { secret } = await aLink(given);
  const viewer = await visitorBy(given.db, hashOf(secret));
  return (await askQuestion({ db: given.db, viewer: viewer! }, asking(given))).id;
}

/** What the walks call of what leaves the house for other programs and other people. */
export const outsideCases: Record<string, Case> = {
  "questions.list": { by: "amina", input: ({ programmeId }) => ({ programmeId }) },
  "questions.at": {
    by: "amina",
    input: (given) => {
      const { figure, filter } = asking(given).content;
      return { programmeId: given.programmeId, figure, filter };
    },
  },
  "questions.ask": { by: "funder", input: (given) => asking(given) },
  "questions.answer": {
    by: "amina",
    input: async (given) => {
      await given.approved({ headCount: { female: 10, male: 10, unknown: 0 } });
      const id = await aQuestion(given, "lead");
      return { ...given.change(id, 1), text: "Deux ateliers de plus." };
    },
  },
  "shares.list": { by: "lead", input: ({ programmeId }) => ({ programmeId }) },
  "shares.make": {
    by: "lead",
    input: (given) => linking(given, { country: "ML", partner: given.add, from: "2023-01" }),
  },
  "shares.revoke": {
    by: "lead",
    input: async (given) => given.change((await aLink(given)).id, 1),
  },
  "shares.open": {
    by: "nobody",
    input: async (given) => ({ secret: (await aLink(given)).secret }),
  },
  "tokens.list": { by: "sam", input: () => ({}) },
  "tokens.make": { by: "funder", input: (given) => tokening(given) },
  // One's own: each who may make one takes back theirs.
  "tokens.revoke": {
    by: "funder",
    input: async (given, role = "funder") => given.change((await aToken(given, role)).id, 1),
  },
};

/** What a page of the read API answers. */
export type ScriptAnswer = {
  programme: string;
  journal: number;
  revision: number;
  rows: Record<string, unknown>[];
  removed: { id: string }[];
  next: string | null;
};

/** What somebody's own token reads at an address of the programme. */
export async function reading(given: Given, app: FastifyInstance, role: Role) {
  const { token } = await aToken(given, role);
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { authorization: `Bearer ${token}`, ...headers } });
  const at = (path: string) => get(`/api/v1/programmes/JF/${path}`);
  return {
    token,
    get,
    read: async (path: string) => {
      const answer = await at(path);
      if (answer.statusCode !== 200)
        throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
      return answer.json<ScriptAnswer>();
    },
    status: async (path: string) => (await at(path)).statusCode,
  };
}
