import { type ActivityContent, type PersonScores, presences } from "./schema";

/**
 * The sheet with one line a person: two lines of one person are one, present where either of them is. A score that
 * both have is that of the line under the name that stayed; what that line lacks is the other's.
 */
export function standingSheet(
  attendance: ActivityContent["attendance"],
  standingPerson: (personId: string) => string,
): ActivityContent["attendance"] {
  const sheet: ActivityContent["attendance"] = {};
  const lines = Object.entries(attendance).sort(([a], [b]) => (a < b ? -1 : 1));
  const stayed = ([personId]: (typeof lines)[0]) => standingPerson(personId) === personId;
  const ordered = [...lines.filter(stayed), ...lines.filter((line) => !stayed(line))];
  for (const [personId, { row, marks, scores }] of ordered) {
    const id = standingPerson(personId);
    const other = sheet[id];
    const both = { ...marks };
    for (const [day, mark] of Object.entries(other?.marks ?? {}))
      if (!both[day] || presences.indexOf(mark) < presences.indexOf(both[day])) both[day] = mark;
    const before = other?.scores?.before ?? scores?.before ?? null;
    const after = other?.scores?.after ?? scores?.after ?? null;
    const later = other?.scores?.later ?? scores?.later ?? null;
    sheet[id] = {
      row: Math.min(row, other?.row ?? row),
      marks: both,
      ...scoresOf({ before, after, later }),
    };
  }
  return sheet;
}

/** Scores as a sheet keeps them: none where no test was taken, and no word of a follow-up where there was none. */
export function scoresOf({ before, after, later = null }: PersonScores): { scores?: PersonScores } {
  if (before === null && after === null && later === null) return {};
  return { scores: later === null ? { before, after } : { before, after, later } };
}
