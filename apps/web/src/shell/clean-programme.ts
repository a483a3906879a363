import { type Problem, problemsOf } from "@suivi/domain/problems/problem";
import { programmeProblems } from "@suivi/domain/programmes/rules";
import { type ProgrammeContent, programmeContent } from "@suivi/domain/programmes/schema";
import { newFramework } from "@suivi/domain/results/framework";
import { cleanLines, cleanSource, cleanText, cleanTextOrNull } from "./clean";

/** A programme with nothing stated. */
export const blankProgramme: ProgrammeContent = {
  ...newFramework,
  title: {},
  aliases: [],
  aim: null,
  countries: [],
  periodStated: [],
  costStated: [],
  outcomes: [],
  consortium: [],
};

/** What was typed, as it is sent: trimmed, with nothing where nothing was stated. */
export const cleanProgramme = (content: ProgrammeContent): ProgrammeContent => ({
  ...content,
  title: cleanText(content.title),
  aliases: cleanLines(content.aliases),
  aim: cleanTextOrNull(content.aim),
  periodStated: content.periodStated.map(({ from, to, source }) => ({
    from: from.trim(),
    to: to.trim(),
    source: cleanSource(source),
  })),
  costStated: content.costStated.map(({ scope, about, currency, source }) => ({
    scope: scope.trim(),
    about: about.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."),
    currency: currency.trim().toUpperCase(),
    source: cleanSource(source),
  })),
  outcomes: content.outcomes.map((one) => ({
    ...one,
    code: one.code?.trim() || null,
    title: cleanText(one.title),
    assumptions: one.assumptions?.trim() || null,
    source: cleanSource(one.source),
  })),
  levels: content.levels.map((one) => ({ ...one, name: cleanText(one.name) })),
  dimensions: content.dimensions.map((one) => ({
    ...one,
    name: cleanText(one.name),
    categories: one.categories.map((category) => ({
      ...category,
      name: cleanText(category.name),
    })),
  })),
  consortium: content.consortium.map((one) => ({ ...one, source: cleanSource(one.source) })),
});

/** What is wrong with a programme, as the server would say it. */
export function checkProgramme(content: ProgrammeContent): Problem[] {
  const read = programmeContent.safeParse(content);
  return read.success ? programmeProblems(read.data) : problemsOf(read.error);
}
