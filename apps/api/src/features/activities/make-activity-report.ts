import { createHash } from "node:crypto";
import { safeFileName } from "@suivi/documents/file-name";
import type { ReportDocument } from "@suivi/documents/model";
import { sayDays } from "@suivi/domain/activities/days";
import { asSeen } from "@suivi/domain/access/visible";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { sayMoment, sayNumber } from "@suivi/domain/numbers";
import { sayPlace } from "@suivi/domain/places/say-place";
import { language, textIn, typed } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import * as z from "zod/mini";
import { forReading } from "../../files/for-reading";
import { fileTypes, type MadeFile } from "../../files/made-file";
import { type FileReader, fileReader } from "../../files/reader";
import { fileTexts } from "../../files/texts";
import { templateFor } from "../../files/word-template";
import { version } from "../../version";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { activityBlocks } from "./activity-blocks";
import { activityReportTexts } from "./activity-report-texts";
import { getActivity } from "./get-activity";
import { programmeHead } from "./store";

/** What an address may ask of the report of one activity. */
export const activityReportInput = z.strictObject({
  /** The programme's id, or its code. */
  programme: typed(40),
  activity: id,
  language: z.optional(language),
  /** With the people's names and the notes, for those who may read them. */
  names: z.optional(z.literal("1")),
});

export const activityReportFormats = ["pdf", "docx"] as const;
type Format = (typeof activityReportFormats)[number];

type Seen = {
  activity: Awaited<ReturnType<typeof getActivity>>;
  programme: Awaited<ReturnType<typeof programmeHead>>;
  reader: FileReader;
  names: boolean;
};

function written({ activity, programme, reader, names }: Seen, dataAt: string): ReportDocument {
  const { language: said, madeBy } = reader;
  const texts = activityReportTexts(said);
  const words = wordsIn(said);
  const shared = fileTexts(said);
  const { content, partner, review } = activity;
  const title = textIn(content.title, said);
  const dates = content.start ? sayDays(content, said) : (content.dateNote ?? texts.noDate);
  const made = `${madeBy.name}, ${words.role[madeBy.role]}`;
  const dataHash = createHash("sha256")
    .update(JSON.stringify([activity, names]))
    .digest("hex");
  const rows: [label: string, value: string][] = [
    [shared.identity.programme, `${textIn(programme.title, said)} (${programme.code})`],
    [texts.identity.type, words.activityType[content.type]],
    [texts.identity.status, words.status[content.status]],
    [texts.identity.dates, dates],
    [texts.identity.place, sayPlace(content.place, said)],
    [texts.identity.partner, textIn(partner.name, said)],
    [texts.identity.review, words.review[review.status]],
    [shared.identity.dataAt, sayMoment(dataAt, said)],
    [shared.identity.journal, sayNumber(programme.journalNumber, said)],
    [shared.identity.revision, sayNumber(programme.revision, said)],
    [shared.identity.madeBy, made],
    [shared.identity.program, version],
    [shared.identity.discretion, names ? texts.withNames : texts.withoutNames],
    [shared.identity.hash, dataHash],
  ];
  return {
    language: said,
    title: texts.title,
    programme: title,
    period: dates,
    banner: activity.fictional ? shared.fictional : null,
    identity: rows.map(([label, value]) => ({ label, value })),
    madeBy: made,
    revision: programme.revision,
    dataHash,
    dataAt,
    chapters: [
      { title: texts.chapter, wide: false, blocks: activityBlocks(activity, reader, names) },
    ],
  };
}

/**
 * The report of one activity to sign and file. Files are passed on: names and notes are in it only when they are asked
 * for, and a hidden place never. Throws not_found, not_allowed for names that are not the person's to read.
 */
export async function makeActivityReport(
  { db, viewer }: Pick<Context, "db"> & { viewer: Viewer },
  input: z.infer<typeof activityReportInput>,
  format: Format,
  now = new Date(),
): Promise<MadeFile & { content: Buffer }> {
  const reader = await fileReader({ db, viewer }, input);
  const { programmeId } = reader;
  const standing = standingIn(viewer, programmeId);
  const names = input.names === "1";
  const activity = await getActivity({ db, standing, programmeId }, input.activity);
  if (names && !activity.sight.names) throw new DomainError("not_allowed");
  const content = asSeen(activity.content, { names, exactPlace: false });
  const seen = {
    ...activity,
    content: { ...content, notes: names ? activity.content.notes : null },
  };
  const programme = await programmeHead(db, programmeId);
  const report = written({ activity: seen, programme, reader, names }, now.toISOString());
  const { fileName } = activityReportTexts(reader.language);
  const parts = [programme.code, fileName, content.start ?? "", report.programme, reader.language];
  return {
    name: safeFileName(parts, format),
    type: fileTypes[format],
    content: await forReading[format](report, await templateFor(db, programmeId, format)),
  };
}
