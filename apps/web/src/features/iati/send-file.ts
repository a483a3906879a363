import type { LocalText } from "@suivi/domain/text";
import { postFile } from "../../shell/post-file";

export type TakenLine = {
  kind:
    | "organisation"
    | "programme"
    | "settings"
    | "result"
    | "indicator"
    | "target"
    | "measurement"
    | "budget"
    | "transaction";
  fate: "made" | "merged" | "skipped";
  name: string;
  why: LocalText | null;
};
export type Taken = {
  choices: { identifier: string; title: string }[];
  chosen: string | null;
  lines: TakenLine[];
  made: number;
  applied: boolean;
};

// A file of many indicators makes as many records, one after the other.
const patience = 300_000;

/** Sends an IATI file, to be looked at or taken in. Throws an error that `refusalOf` reads. */
export function sendFile(
  code: string,
  { file, activity, apply }: { file: File; activity: string; apply: boolean },
): Promise<Taken> {
  const query = new URLSearchParams({
    ...(activity ? { activity } : {}),
    ...(apply ? { apply: "1" } : {}),
  });
  const address = `/exports/iati/${code}/take-in?${query}`;
  return postFile<Taken>(address, file, { type: "application/xml", patience });
}
