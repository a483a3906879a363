import type { Refusal } from "../trpc";
import { ours } from "../trpc";

const patience = 30_000;
type File = { id: string; programmeId: string; partnerId: string; name: string; content: Blob };

/**
 * Sends one file, saying how much has left (0 to 1): XMLHttpRequest, as fetch does not tell. Sent twice it is kept
 * once. Throws an error that `refusalOf` reads; "offline" after 30 s in which nothing moved.
 */
export function putFile(
  { id, programmeId, partnerId, name, content }: File,
  onShare: (share: number) => void,
): Promise<void> {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ programmeId, partnerId, name });
  return new Promise((done, refuse) => {
    let stalled = setTimeout(() => request.abort(), patience);
    const no = (refusal: Refusal) => {
      clearTimeout(stalled);
      refuse(Object.assign(new Error("refused"), { refusal }));
    };
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), patience);
      onShare(total > 0 ? loaded / total : 0);
    };
    request.onerror = () => no({ code: "offline" });
    request.onabort = () => no({ code: "offline" });
    request.onload = () => {
      if (request.status !== 200) return no(refusalIn(request.responseText));
      clearTimeout(stalled);
      done();
    };
    request.open("PUT", `/files/${id}?${query}`);
    for (const [header, value] of Object.entries(ours)) request.setRequestHeader(header, value);
    request.setRequestHeader("content-type", content.type || "application/octet-stream");
    request.send(content);
  });
}

function refusalIn(answer: string): Refusal {
  try {
    return (JSON.parse(answer) as { refusal?: Refusal }).refusal ?? { code: "broken" };
  } catch {
    return { code: "broken" };
  }
}
