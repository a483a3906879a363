import type { Db } from "@suivi/db";
import type { ReadableProgrammeId } from "@suivi/domain/access/policy";
import type { ShareContent } from "@suivi/domain/access/share";
import { keyState } from "@suivi/domain/access/token";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import type { ReportContent } from "@suivi/domain/reports/schema";
import type { Viewer } from "../../viewer";
import type { Tx } from "../../write/commit";

/** Openings of a link that its log shows, the latest; all are counted. */
const shownOpenings = 50;

/** The links of a programme, the latest first, each with how often and when it was opened or a file taken by it. */
export async function linksOf(db: Db, programmeId: ReadableProgrammeId) {
  const rows = await db.shareLink.findMany({
    where: { programmeId },
    orderBy: { id: "desc" },
    include: {
      _count: { select: { openings: true } },
      openings: { orderBy: { id: "desc" }, take: shownOpenings },
    },
  });
  return rows.map(({ id, version, content, revoked, madeByName, _count, openings }) => ({
    id,
    version,
    content: content as ShareContent,
    revoked,
    madeBy: madeByName,
    opened: _count.openings,
    openings: openings.map(({ at, format }) => ({ at: at.toISOString(), format })),
  }));
}

/** The link with this hash, and whether it opens anything today; null: there is none. */
export async function linkBy(db: Db, hash: string, now = new Date()) {
  const row = await db.shareLink.findUnique({
    where: { hash },
    select: { id: true, programmeId: true, content: true, revoked: true },
  });
  if (!row) return null;
  const content = row.content as ShareContent;
  const { revoked } = row;
  const state = keyState({ revoked, until: content.until }, now.toISOString().slice(0, 10));
  return { ...row, content, state };
}

type Link = NonNullable<Awaited<ReturnType<typeof linkBy>>>;

/** Who comes by a link: a visitor of its programme, and of no other. */
export const visitorOf = ({ id, programmeId, content }: Link): Viewer => ({
  id: `link ${id}`,
  name: content.name,
  email: "",
  language: content.language,
  administrator: false,
  memberships: [{ programmeId, role: "visitor", organisationId: null, country: null }],
  link: { id, content },
});

/** Who comes by the link with this hash; null where it opens nothing today. */
export async function visitorBy(db: Db, hash: string): Promise<Viewer | null> {
  const link = await linkBy(db, hash);
  return link?.state === "works" ? visitorOf(link) : null;
}

/** Notes that a link was opened, or in which format a file was taken by it. */
export const noteOpening = (db: Db, linkId: string, format: string | null = null) =>
  db.shareOpening.create({ data: { linkId, at: new Date(), format } });

/** What decides whether an edition may be passed on; null: the programme has none such. */
export async function editionToShare(tx: Tx, programmeId: string, id: string) {
  const row = await tx.edition.findFirst({
    where: { id, programmeId },
    select: { state: true, outside: true, content: true },
  });
  return row && { ...row, kind: (row.content as ReportContent).kind };
}

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
