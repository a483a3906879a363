import { ours, type Refusal } from "../trpc";

/** Sends a file that is to be read; the answer. Throws an error that `refusalOf` reads. */
export async function postFile<Answer>(
  address: string,
  file: File,
  { type, patience }: { type: string; patience: number },
): Promise<Answer> {
  const response = await fetch(address, {
    method: "POST",
    headers: { ...ours, "content-type": type },
    body: file,
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (response?.ok) return answer as Answer;
  const refusal = (answer as { refusal?: Refusal } | null)?.refusal;
  throw Object.assign(new Error("refused"), {
    refusal: refusal ?? { code: response ? "broken" : "offline" },
  });
}
