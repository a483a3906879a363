import { createHash } from "node:crypto";
import { judgeTemplate } from "@suivi/documents/render-docx";
import { reachOf } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { type TemplateContent, templateLimits } from "@suivi/domain/reports/template";
import { typed } from "@suivi/domain/text";
import * as z from "zod/mini";
import { templateRecord, type TemplateState } from "../../records/report-template";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { changeInput, commit, type Tx } from "../../write/commit";
import { specimen } from "./template-specimen";
import { keepTemplateFile, templateOf } from "./templates/store";

type Writer = { db: Context["db"]; viewer: Viewer };
export const saveTemplateInput = z.extend(changeInput, {
  baseVersion: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000_000)),
  name: typed(200),
});
export const removeTemplateInput = z.extend(changeInput, { removed: z.boolean() });

const megabytes = (bytes: number) => bytes / 1024 / 1024;

/** Throws invalid: a template is not taken, and why. */
export function refuseTemplate(
  code: NonNullable<Awaited<ReturnType<typeof judgeTemplate>>["why"]>,
): never {
  const { packed, unpacked } = templateLimits;
  const limit = megabytes(code === "unpacks_too_large" ? unpacked : packed);
  throw new DomainError("invalid", { problems: [{ path: "file", code, limit }] });
}

/** One template a programme: another id for it is refused. */
async function checkId(tx: Tx, programmeId: string, id: string) {
  const known = await templateOf(tx, programmeId);
  if (known && known.id !== id) throw new DomainError("change_id_reused");
}

async function contentOf(name: string, bytes: Buffer): Promise<TemplateContent> {
  const judged = await judgeTemplate(bytes, specimen);
  if (judged.why) return refuseTemplate(judged.why);
  const { added, said, marked } = judged;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes: bytes.length, sha256, marked, said, added };
}

/**
 * Takes in a Word template for the reports of a programme, in the place of the one before it. Throws not_allowed, and
 * invalid for a file that is not taken.
 */
export async function saveTemplate(
  ctx: Writer,
  input: z.infer<typeof saveTemplateInput>,
  bytes: Buffer,
) {
  const { programmeId, name } = input;
  // Nobody has a file unpacked who may not keep it.
  if (reachOf(standingIn(ctx.viewer, programmeId), "template.revise") === "no")
    throw new DomainError("not_allowed");
  const content = await contentOf(name, bytes);
  return commit<TemplateState>(ctx, templateRecord, {
    ...input,
    action: "template.revise",
    did: input.baseVersion === 0 ? "added" : "revised",
    sent: { ...input, sha256: content.sha256 },
    edit: () => content,
    settle: async (_, merged, { tx }) => {
      await checkId(tx, programmeId, input.id);
      await keepTemplateFile(tx, {
        programmeId,
        sha256: content.sha256,
        bytes: new Uint8Array(bytes),
      });
      return { content: merged, removed: false };
    },
  });
}

/** Takes the template out of use, or puts it back; editions that were made with it stay as they are. */
export const removeTemplate = (ctx: Writer, input: z.infer<typeof removeTemplateInput>) =>
  commit<TemplateState>(ctx, templateRecord, {
    ...input,
    action: "template.revise",
    did: input.removed ? "removed" : "restored",
    sent: input,
    settle: (current, content) => {
      if (!current) throw new DomainError("not_found");
      return { content, removed: input.removed };
    },
  });
