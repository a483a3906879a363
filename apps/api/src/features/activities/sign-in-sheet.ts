import { safeFileName } from "@suivi/documents/file-name";
import { renderSignInSheet } from "@suivi/documents/sign-in-sheet";
import { mayOn } from "@suivi/domain/access/policy";
import { daysOf } from "@suivi/domain/activities/days";
import { DomainError } from "@suivi/domain/errors";
import { id } from "@suivi/domain/ids";
import { sayPlace } from "@suivi/domain/places/say-place";
import { language, textIn } from "@suivi/domain/text";
import * as z from "zod/mini";
import { imprint } from "../../files/head";
import { fileReader } from "../../files/reader";
import { fileTexts } from "../../files/texts";
import { fileTypes, type MadeFile } from "../../files/made-file";
import type { Context } from "../../trpc";
import { standingIn, type Viewer } from "../../viewer";
import { getActivity } from "./get-activity";
import { programmeHead } from "./store";

export const signInSheetInput = z.object({
  programme: z.string().check(z.maxLength(100)),
  activity: id,
  language: z.optional(language),
});

const leastLines = 30;
const letters = {
  fr: { female: "F", male: "H", unknown: "" },
  en: { female: "F", male: "M", unknown: "" },
};

/**
 * The sheet to be signed at an activity, for who logs it: with the names that are on its list already, and blank lines.
 * Throws not_found, not_allowed; and invalid where no names are to be stored.
 */
export async function makeSignInSheet(
  { db, viewer, origin }: Pick<Context, "db"> & { viewer: Viewer; origin: string },
  asked: z.output<typeof signInSheetInput>,
): Promise<MadeFile> {
  const reader = await fileReader({ db, viewer }, asked);
  const { programmeId } = reader;
  const standing = standingIn(viewer, programmeId);
  const activity = await getActivity({ db, standing, programmeId }, asked.activity);
  const { content, people, partner } = activity;
  if (
    !mayOn(standing, "activity.log", {
      partnerId: content.partnerId,
      country: content.place.country,
    })
  )
    throw new DomainError("not_allowed");
  if (content.noNames)
    throw new DomainError("invalid", {
      problems: [{ path: "attendance", code: "names_not_wanted" }],
    });
  const programme = await programmeHead(db, programmeId);
  const speaks = reader.language;
  const expected = people
    .filter((person) => !person.erased && person.id in content.attendance)
    .sort((a, b) => content.attendance[a.id]!.row - content.attendance[b.id]!.row)
    .map(({ name, sex, organisation }) => ({ name, sex: letters[speaks][sex], organisation }));
  const title = textIn(content.title, speaks);
  const at = new Date().toISOString();
  const pdf = await renderSignInSheet({
    language: speaks,
    activity: title,
    programme: textIn(programme.title, speaks),
    partner: textIn(partner.name, speaks),
    place: sayPlace(content.place, speaks),
    days: daysOf(content),
    address: `${origin}/${programme.code}/activities/${asked.activity}`,
    banner: programme.fictional ? fileTexts(speaks).fictional : null,
    expected,
    lines: Math.max(leastLines, expected.length + 5),
    made: imprint({ ...reader, journalNumber: programme.journalNumber, at }),
    at,
  });
  return {
    name: safeFileName([programme.code, title, content.start ?? "", speaks], "pdf"),
    type: fileTypes.pdf,
    content: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength),
  };
}
