import { ours, type Refusal } from "../../trpc";

// On a bad network five megabytes take their time.
const patience = 300_000;

type Change = { programmeId: string; changeId: string; id: string; baseVersion: number };

/** Sends a Word template, to be checked and kept. Throws an error that `refusalOf` reads. */
export async function sendTemplate(change: Change, file: File): Promise<void> {
  const { baseVersion, ...ids } = change;
  const query = new URLSearchParams({ ...ids, baseVersion: String(baseVersion), name: file.name });
  const response = await fetch(`/exports/report-template.docx?${query}`, {
    method: "PUT",
    headers: { ...ours, "content-type": "application/octet-stream" },
    body: file,
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  if (response?.ok) return;
  const answer: unknown = await response?.json().catch(() => null);
  const refusal = (answer as { refusal?: Refusal } | null)?.refusal;
  throw Object.assign(new Error("refused"), {
    refusal: refusal ?? { code: response ? "broken" : "offline" },
  });
}
