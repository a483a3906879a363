import { DomainError } from "@suivi/domain/errors";
import { sameJson } from "@suivi/domain/merge";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { FoundActivity } from "@suivi/iati/elements";
import { moneyIn } from "./take-in-money";
import { organisationsIn } from "./take-in-organisations";
import { type Known, listing, type Plan, type Source } from "./take-in-plan";
import { programmeIn } from "./take-in-programme";
import { identifierOf, partsIn, rootsIn } from "./take-in-read";
import { resultsIn } from "./take-in-results";

/** The one activity of a file that sets a programme up. Throws invalid where there are several and none is chosen. */
export function sourceIn(activities: readonly FoundActivity[], chosen: string | undefined): Source {
  const roots = rootsIn(activities);
  const root = chosen
    ? activities.find((one) => identifierOf(one) === chosen.trim())
    : roots.length === 1
      ? roots[0]
      : undefined;
  if (!root)
    throw new DomainError("invalid", {
      problems: [{ path: "activity", code: "which_activity", limit: roots.length }],
    });
  return { root, parts: partsIn(root, activities) };
}

/** What taking an activity in would make of a programme. Pure: the same file and programme give the same plan. */
export function planOf(source: Source, known: Known): Plan {
  const { lines, say } = listing();
  const { made, meant } = organisationsIn(source, known, say);
  const described = programmeIn(source, known, meant, say);
  const { programme, indicators, measurements } = resultsIn(
    source,
    known,
    described,
    meant(source.root.reportingOrg, source.root.lang),
    say,
  );
  const money = moneyIn(source, { ...known, countries: programme.countries }, meant, say);
  return {
    lines,
    organisations: made,
    programme: sameJson(programme, known.content) ? null : (programme satisfies ProgrammeContent),
    indicators,
    measurements,
    ...money,
  };
}
