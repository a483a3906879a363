import {
  type AssessmentContent,
  blankAssessment,
  nothingFound,
  type ToolContent,
} from "@suivi/domain/capacity/schema";
import { toolFrom } from "@suivi/domain/capacity/templates";
import { blankStatement, type StatementContent } from "@suivi/domain/outcome-statements/schema";
import type { Given } from "./given";
import type { Name } from "./world";

/** A tool of the programme, the five capabilities unless said otherwise; its id and what it asks. */
export async function aTool(given: Given, content: ToolContent = toolFrom("five_capabilities")) {
  const lead = await given.as("lead");
  const { id } = await lead.capacity.saveTool({ ...given.change(), content, newMeaning: false });
  return { id, ...content };
}
export type Tool = Awaited<ReturnType<typeof aTool>>;

/** Every criterion of a tool with the same score by the facilitator. */
export const scored = ({ domains }: ToolContent, value: number): AssessmentContent["scores"] =>
  Object.fromEntries(
    domains.flatMap(({ criteria }) =>
      criteria.map(({ id }) => [id, { ...nothingFound, facilitator: value, self: value }]),
    ),
  );

/** A round of Amina's partner as its form sends it. */
export const assessing = (given: Given, tool: Tool, content: Partial<AssessmentContent> = {}) => ({
  ...given.change(),
  content: {
    ...blankAssessment(tool, {
      organisationId: given.add,
      partnerId: given.add,
      country: "ML",
      date: "2023-03-01",
    }),
    ...content,
  },
  send: true,
});

/** A round in the books; approved unless said otherwise. Its id. */
export async function assessed(
  given: Given,
  tool: Tool,
  content: Partial<AssessmentContent> = {},
  { approve = true, by = "amina" }: { approve?: boolean; by?: Name } = {},
): Promise<string> {
  const caller = await given.as(by);
  const { id } = await caller.capacity.saveAssessment(assessing(given, tool, content));
  if (approve)
    await (await given.as("lead")).review.approve({ ...given.change(id, 1), kind: "assessment" });
  return id;
}

/** A statement of Amina's partner as its form sends it. */
export const stating = (given: Given, content: Partial<StatementContent> = {}) => ({
  ...given.change(),
  content: {
    ...blankStatement(given.add, "ML", "2023-06-15"),
    actor: { fr: "Le conseil communal" },
    change: { fr: "a ouvert ses séances au comité" },
    sources: "Procès-verbal ; entretien avec Mariam",
    ...content,
  },
  send: true,
});

/** A statement in the books; approved unless said otherwise. Its id. */
export async function stated(
  given: Given,
  content: Partial<StatementContent> = {},
  approve = true,
): Promise<string> {
  const { id } = await (await given.as("amina")).statements.save(stating(given, content));
  if (approve)
    await (await given.as("lead")).review.approve({ ...given.change(id, 1), kind: "statement" });
  return id;
}

export const anIndependent = {
  by: "Ousmane Sangaré",
  role: "Journaliste",
  date: "2023-09-01",
  verdict: "agree" as const,
  comment: null,
};
