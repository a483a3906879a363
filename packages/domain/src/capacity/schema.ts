import * as z from "zod/mini";
import { calendarDate, type CalendarDate } from "../dates";
import { id, newId } from "../ids";
import { country } from "../places/country";
import { localText, typed, typedOrNull } from "../text";

/** Whose score: the organisation's own, or that of the person who facilitates. Neither corrects the other. */
export const voices = ["self", "facilitator"] as const;
export type Voice = (typeof voices)[number];

const maxSteps = 10;
const points = z.number().check(
  z.minimum(0),
  z.maximum(maxSteps),
  z.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    error: "too_many_decimals",
  }),
);

/** What "capacity rose" means: the mean up by so much at least, and no domain down by so much. */
export const riseRule = z.strictObject({
  voice: z.enum(voices),
  meanUp: points.check(z.minimum(0.01)),
  domainDown: points.check(z.minimum(0.01)),
});
export type RiseRule = z.infer<typeof riseRule>;

const criterion = z.strictObject({ id, title: localText(400) });
const toolDomain = z.strictObject({
  id,
  title: localText(200),
  criteria: z.array(criterion).check(z.minLength(1), z.maxLength(30)),
});

/** An assessment tool: its domains, their criteria, and the steps of its scale in words, lowest first. */
export const toolContent = z.strictObject({
  name: localText(200),
  description: z.nullable(localText(2000)),
  scale: z.array(localText(300)).check(z.minLength(2), z.maxLength(maxSteps)),
  domains: z.array(toolDomain).check(z.minLength(1), z.maxLength(15)),
  rule: riseRule,
  /** Rises when something changes that a score rests on: only rounds of the same edition are compared. */
  edition: z.int().check(z.minimum(1), z.maximum(1000)),
});
export type ToolContent = z.infer<typeof toolContent>;
export type ToolDomain = ToolContent["domains"][number];

const step = z.nullable(z.int().check(z.minimum(1), z.maximum(maxSteps)));
/** What was found of one criterion; a score of null was not given, and is no zero. */
export const criterionFound = z.strictObject({
  self: step,
  facilitator: step,
  evidence: typedOrNull(2000),
  comment: typedOrNull(2000),
});
export type CriterionFound = z.infer<typeof criterionFound>;
export type Scores = Record<string, CriterionFound>;

export const actionStates = ["open", "done", "dropped"] as const;
export type ActionState = (typeof actionStates)[number];

/** What is to be done, by whom and until when; followed up until it is done or given up. */
export const actionPoint = z.strictObject({
  id,
  text: typed(1000),
  owner: typedOrNull(200),
  due: z.nullable(calendarDate),
  state: z.enum(actionStates),
  outcome: typedOrNull(1000),
});
export type ActionPoint = z.infer<typeof actionPoint>;

/** One round: an organisation assessed with an edition of a tool on a day. */
export const assessmentContent = z.strictObject({
  toolId: id,
  edition: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Who is assessed: a partner, or a committee that a partner accompanies. */
  organisationId: id,
  /** Whose record it is: the partner itself, or the one that accompanies. */
  partnerId: id,
  country: z.nullable(country),
  date: calendarDate,
  facilitator: typedOrNull(200),
  /** By the criterion's id. */
  scores: z.record(id, criterionFound),
  /** The story behind the scores, by the domain's id. */
  narratives: z.record(id, typedOrNull(4000)),
  actions: z.array(actionPoint).check(z.maxLength(100)),
});
export type AssessmentContent = z.infer<typeof assessmentContent>;

export const nothingFound: CriterionFound = {
  self: null,
  facilitator: null,
  evidence: null,
  comment: null,
};

/** A new tool as the builder opens it. */
export const blankTool = (): ToolContent => ({
  name: {},
  description: null,
  scale: [{}, {}, {}, {}],
  domains: [{ id: newId(), title: {}, criteria: [{ id: newId(), title: {} }] }],
  rule: { voice: "facilitator", meanUp: 0.5, domainDown: 1 },
  edition: 1,
});

type Assessed = Pick<AssessmentContent, "organisationId" | "partnerId" | "country" | "date">;

/** A new round of a tool as its form opens it. */
export const blankAssessment = (
  tool: { id: string; edition: number },
  assessed: Assessed,
): AssessmentContent => ({
  ...assessed,
  toolId: tool.id,
  edition: tool.edition,
  facilitator: null,
  scores: {},
  narratives: {},
  actions: [],
});

/** Whether an action point is still to be done, and its day has come. */
export const isDue = ({ state, due }: ActionPoint, today: CalendarDate): boolean =>
  state === "open" && due !== null && due <= today;
