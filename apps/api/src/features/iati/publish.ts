import { DomainError } from "@suivi/domain/errors";
import { nothingPublished, type PublicationContent } from "@suivi/domain/iati/publication";
import * as z from "zod/mini";
import { publicationRecord, type PublicationState } from "../../records/publication";
import { changeInput, commit, type Tx, type Writer } from "../../write/commit";
import type { Tracking } from "./gather";
import { prepare } from "./prepare";
import { keepFile, publicationOf } from "./store";

export const publishInput = changeInput;
export const openInput = z.extend(changeInput, { open: z.boolean() });

/** One publication a programme: another id for it is refused. */
async function checkId(tx: Tx, programmeId: string, id: string) {
  const known = await publicationOf(tx, programmeId);
  if (known && known.id !== id) throw new DomainError("change_id_reused");
}

/**
 * Publishes the file of a programme as its records stand: the whole of it each time, kept as it is. Throws invalid
 * where something has to be mended first, or nothing has changed.
 */
export const publish = (
  ctx: Writer,
  input: z.infer<typeof publishInput>,
  tracking: Tracking,
  now = new Date(),
) =>
  commit<PublicationState>(ctx, publicationRecord, {
    ...input,
    action: "iati.publish",
    did: "published",
    sent: input,
    edit: (base) => base?.content ?? nothingPublished,
    settle: async (current, _, { tx, revision }) => {
      const { programmeId } = input;
      await checkId(tx, programmeId, input.id);
      const standing = current?.content ?? nothingPublished;
      const { gaps, points, file } = await prepare(tx, programmeId, standing, tracking, now);
      const stops = points.filter(({ kind }) => kind === "stops");
      const limit = gaps.length + stops.length;
      if (!file || limit > 0)
        throw new DomainError("invalid", {
          problems: [{ path: "file", code: "not_ready_to_publish", limit }],
        });
      if (file.unchanged)
        throw new DomainError("invalid", { problems: [{ path: "file", code: "nothing_new" }] });
      const { xml, digest, activities } = file;
      const number = (standing.file?.number ?? 0) + 1;
      const by = ctx.viewer.name;
      await keepFile(tx, { programmeId, number, xml, digest, at: now, byName: by });
      const content: PublicationContent = {
        ...standing,
        file: {
          number,
          at: now.toISOString(),
          by,
          revision,
          bytes: Buffer.byteLength(xml),
          digest,
          activities,
        },
      };
      return { content };
    },
  });

/** Lets everybody read the published file at its address, or nobody any more. */
export const openToAll = (ctx: Writer, input: z.infer<typeof openInput>) =>
  commit<PublicationState>(ctx, publicationRecord, {
    ...input,
    action: "iati.open",
    did: input.open ? "opened" : "closed",
    sent: input,
    edit: (base) => ({ ...(base?.content ?? nothingPublished), open: input.open }),
    settle: async (_, content, { tx }) => {
      await checkId(tx, input.programmeId, input.id);
      return { content };
    },
  });
