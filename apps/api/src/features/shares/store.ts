import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { ShareContent } from "@suivi/domain/access/share";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { Viewer } from "../../viewer";
import type { Tx } from "../../write/commit";

/** The links of a programme, the latest first, each with how often it was opened. */
export async function linksOf(db: Db, programmeId: ReadableProgrammeId) {
  const rows = await db.shareLink.findMany({
    where: { programmeId },
    orderBy: { id: "desc" },
    include: {
      _count: { select: { openings: true } },
      openings: { orderBy: { at: "desc" }, take: 1 },
    },
  });
  return rows.map(({ id, version, content, revoked, madeByName, _count, openings }) => ({
    id,
    version,
    content: content as ShareContent,
    revoked,
    madeBy: madeByName,
    opened: _count.openings,
    lastOpenedAt: openings[0]?.at.toISOString() ?? null,
  }));
}

/** Who comes by the link with this hash, if it opens anything today: a visitor of its programme, and of no other. */
export async function visitorBy(db: Db, hash: string, now = new Date()): Promise<Viewer | null> {
  const today = new Date(now.toISOString().slice(0, 10));
  const row = await db.shareLink.findUnique({
    where: { hash, revoked: false, until: { gte: today } },
    select: { id: true, programmeId: true, content: true },
  });
  if (!row) return null;
  const content = row.content as ShareContent;
  const membership = { role: "visitor" as const, organisationId: null, country: null };
  return {
    id: `link ${row.id}`,
    name: content.name,
    email: "",
    language: content.language,
    administrator: false,
    memberships: [{ programmeId: row.programmeId, ...membership }],
    link: { id: row.id, content },
  };
}

/** Notes that a link was opened. */
export const noteOpening = (db: Db, linkId: string) =>
  db.shareOpening.create({ data: { linkId, at: new Date() } });

/** The programme and the partner that a link is of, as its page names them. */
export async function namesFor(db: Db, programmeId: string, partnerId: string | null) {
  const [programme, partner] = await Promise.all([
    db.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { id: true, code: true, fictional: true, content: true },
    }),
    partnerId ? db.organisation.findFirst({ where: { id: partnerId, programmeId } }) : null,
  ]);
  const { content, ...head } = programme;
  const { title, countries } = content as ProgrammeContent;
  return {
    programme: { ...head, title, countries },
    partner: partner && (partner.content as OrganisationContent).name,
  };
}

/** What of the programme a link is to name: its countries, and whether this is a partner of it. */
export async function knownTo(tx: Tx, programmeId: string, partnerId: string | null) {
  const [programme, partners] = await Promise.all([
    tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { content: true } }),
    partnerId
      ? tx.organisation.count({ where: { id: partnerId, programmeId, mergedIntoId: null } })
      : 1,
  ]);
  const { countries } = programme.content as ProgrammeContent;
  return { countries, partner: partners > 0 };
}
