import { rateProblems } from "../money/rates";
import type { Problem, ProblemCode } from "../problems/problem";
import { frameworkProblems } from "../results/framework";
import type { ProgrammeContent } from "./schema";

/** What a programme may not say although each of its fields may; the form and the server ask the same function. */
export function programmeProblems(content: ProgrammeContent): Problem[] {
  const { periodStated, outcomes, consortium, countries } = content;
  const problems: Problem[] = [];
  const say = (path: string, code: ProblemCode) => problems.push({ path, code });

  for (const [index, { from, to }] of periodStated.entries())
    if (`${to}-12-31`.slice(0, 10) < `${from}-01-01`.slice(0, 10))
      say(`periodStated.${index}.to`, "end_before_start");

  for (const [index, { code }] of outcomes.entries())
    if (code !== null && outcomes.findIndex((one) => one.code === code) < index)
      say(`outcomes.${index}.code`, "said_twice");
  problems.push(...frameworkProblems(content));
  problems.push(...rateProblems(content.rates ?? []));
  for (const [index, one] of consortium.entries()) {
    const { organisationId, role, country, fundedById } = one;
    const first = consortium.findIndex(
      (other) =>
        other.organisationId === organisationId && other.role === role && other.country === country,
    );
    if (first < index) say(`consortium.${index}.organisationId`, "said_twice");
    if (fundedById === organisationId) say(`consortium.${index}.fundedById`, "funds_itself");
    if (country !== null && !countries.includes(country))
      say(`consortium.${index}.country`, "country_not_in_programme");
  }
  return problems;
}
