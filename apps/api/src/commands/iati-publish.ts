import { newId } from "@suivi/domain/ids";
import { DomainError } from "@suivi/domain/errors";
import { publish } from "../features/iati/publish";
import { readiness } from "../features/iati/readiness";
import { publishedTables } from "../features/results/published-tables";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import { type Command, needed, Refused } from "./command";
import { fromHere } from "./from-here";
import { programmeNamed } from "./named";

const several = (count: number, one: string, more: string) =>
  `${count} ${count === 1 ? one : more}`;

const isNothingNew = (error: unknown) =>
  error instanceof DomainError && error.details.problems?.[0]?.code === "nothing_new";

export const iatiPublish: Command = {
  name: "iati publish",
  does: "Publishes the IATI file of a programme as its records stand; where nothing has changed, nothing is.",
  usage: "--programme CODE [--language fr]",
  help: [
    "--programme CODE which programme",
    "--language fr    what to mend in French; else in English",
  ],
  options: { programme: { type: "string" }, language: { type: "string" } },
  async run(given) {
    const code = needed(given, "programme").toUpperCase();
    const language = given.option("language") ?? "en";
    if (language !== "fr" && language !== "en") throw new Refused("--language is fr or en.");
    const { db } = await given.open();
    const programmeId = (await programmeNamed(db, code)) as ReadableProgrammeId;
    const before = await readiness({ db, programmeId }, publishedTables);
    const stops = before.points.filter(({ kind }) => kind === "stops");
    const points = [...before.gaps, ...before.points].map(({ text, to }) => ({
      text: text[language]!,
      at: `/${code}${to}`,
    }));
    const listed = points.map(({ text, at }) => `  ${text} (${at})`);
    if (before.gaps.length + stops.length > 0)
      return {
        lines: [`${code}: not published. To mend first:`, ...listed],
        data: { programme: code, published: false, points },
        failed: true,
      };
    const change = {
      programmeId,
      changeId: newId(),
      id: before.record?.id ?? newId(),
      baseVersion: before.record?.version ?? 0,
    };
    const done = await publish({ db, viewer: fromHere }, change, publishedTables).catch(
      (error: unknown) => {
        if (isNothingNew(error)) return null;
        throw error;
      },
    );
    const file = done?.state.content.file;
    const shut = before.open ? "" : " Its address is not open yet: an administrator opens it.";
    return {
      lines: [
        file
          ? `${code}: published, version ${file.number}, ${several(file.activities.length, "activity", "activities")}, ${several(before.changes.total, "change", "changes")}, ${file.bytes} bytes. Address: ${before.address}.${shut}`
          : `${code}: nothing has changed since the last publication.`,
        ...listed,
      ],
      data: {
        programme: code,
        published: file !== undefined,
        version: file?.number ?? before.published[0]?.number,
        address: before.address,
        open: before.open,
        points,
      },
    };
  },
};
