import { dropFile, fileUnder } from "../../outbox/device";
import { putFile } from "../../outbox/put-file";
import { type Refusal, refusalOf } from "../../trpc";
import type { Draft } from "./measurement-draft";

type Scope = { programmeId: string; partnerId: string };

/**
 * Sends the files of a measurement that only this device has, before the measurement itself. Throws an error that
 * `refusalOf` reads, with the file it is about.
 */
export async function sendEvidence(
  draft: Draft,
  keptUnder: string,
  { programmeId, partnerId }: Scope,
  onShare: (id: string, share: number) => void,
): Promise<void> {
  for (const id of draft.here ?? []) {
    const file = draft.evidence[id];
    const content = file && (await fileUnder(keptUnder, id));
    if (!file || !content) continue;
    await putFile({ id, programmeId, partnerId, name: file.name, content }, (share) =>
      onShare(id, share),
    ).catch((error: unknown) => {
      throw Object.assign(error as Error, { refusal: aboutFile(id, refusalOf(error)) });
    });
  }
}

const aboutFile = (id: string, refusal: Refusal): Refusal => ({
  ...refusal,
  ...(refusal.problems
    ? { problems: refusal.problems.map((one) => ({ ...one, path: `evidence.${id}` })) }
    : {}),
});

/** Takes the files of a measurement off this device, once the server has it or nobody wants it any more. */
export async function dropEvidence(draft: Draft, keptUnder: string): Promise<void> {
  for (const id of draft.here ?? []) await dropFile(keptUnder, id).catch(() => undefined);
}
