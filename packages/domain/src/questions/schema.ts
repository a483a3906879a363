import * as z from "zod/mini";
import { calendarDate } from "../dates";
import { figure } from "../figures/figure";
import { id } from "../ids";
import { country } from "../places/country";
import { basis } from "../review/status";
import { typed } from "../text";

const month = z.string().check(z.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "not_a_date"));

/** A figure of the tracking table: of an indicator in a period, "life", or "to_date" with `until`. */
const indicatorFigure = z.object({
  indicatorId: id,
  period: typed(80),
  until: z.optional(calendarDate),
});

/** The figure that a question is on: of which scope, on which basis, as its page has it in its address. */
export const questionFigure = z.object({
  figure: z.union([indicatorFigure, figure]),
  filter: z.object({
    basis,
    from: z.optional(month),
    to: z.optional(month),
    country: z.optional(country),
    partner: z.optional(id),
    undated: z.optional(z.boolean()),
  }),
});
export type QuestionFigure = z.infer<typeof questionFigure>;

/** A question on a figure, and what the figure was called to whoever asked. */
export const questionContent = z.extend(questionFigure, {
  text: typed(1000),
  called: typed(300),
});
export type QuestionContent = z.infer<typeof questionContent>;
export const answerText = typed(2000);

/** The same for the same figure of the same scope, in whatever order its words stand. */
export function figureKey({ figure: on, filter }: QuestionFigure): string {
  const { basis: counted, from, to, country: where, partner, undated = false } = filter;
  const figureOf =
    "indicatorId" in on
      ? [on.indicatorId, on.period, on.until]
      : [on.measure, on.dimension, on.category];
  return JSON.stringify([...figureOf, counted, from, to, where, partner, undated]);
}

/** Questions that one person, or one link, may ask in a day. */
export const questionsADay = 20;
