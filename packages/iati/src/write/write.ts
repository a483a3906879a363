import { activity } from "../schema/activity.ts";
import type {
  Activity,
  FoundActivity,
  FoundOrganisation,
  Organisation,
} from "../schema/elements.ts";
import { type FileKind, files } from "../schema/files.ts";
import type { Shape } from "../schema/notation.ts";
import { organisation } from "../schema/organisation.ts";
import { writeElement } from "./element.ts";
import { escapeAttribute } from "./escape.ts";
import { WriteError } from "./write-error.ts";

export type FileOptions = {
  /** When the file was made, `2026-01-31T08:00:00Z`. */
  generated?: string;
};

function* write(
  kind: FileKind,
  shape: Shape,
  units: Iterable<object>,
  { generated }: FileOptions,
): Generator<string> {
  const made = generated ? ` generated-datetime="${escapeAttribute(generated)}"` : "";
  const { unit } = files[kind];
  let written = 0;
  for (const each of units) {
    if (written++ === 0) {
      yield `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} version="2.03"${made}>\n`;
    }
    yield writeElement(unit, shape, each, "  ");
  }
  if (written === 0) throw new WriteError("missing", kind, { element: unit, parent: kind });
  yield `</${kind}>\n`;
}

/**
 * An IATI 2.03 activity file, piece by piece: one activity at a time, so that none is too large.
 * @throws WriteError when there is no activity, or one can't be written.
 */
export const activitiesXml = (
  activities: Iterable<Activity>,
  options: FileOptions = {},
): Generator<string> => write("iati-activities", activity, activities, options);

/** An IATI 2.03 organisation file, in the same way. */
export const organisationsXml = (
  organisations: Iterable<Organisation>,
  options: FileOptions = {},
): Generator<string> => write("iati-organisations", organisation, organisations, options);

/** An activity that was read, as one that can be written. @throws WriteError when something required is missing. */
export function rewritable(found: FoundActivity): Activity {
  writeElement("iati-activity", activity, found);
  return found as Activity;
}

/** The same of an organisation. */
export function rewritableOrganisation(found: FoundOrganisation): Organisation {
  writeElement("iati-organisation", organisation, found);
  return found as Organisation;
}
