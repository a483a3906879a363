import { activitySearch } from "../packages/domain/src/activities/facts";
import { newId } from "../packages/domain/src/ids";
import type { Amounts } from "../packages/domain/src/figures/contributions";
import type { Db } from "../packages/db/src/client";
import { factsRow } from "../apps/api/src/figures/facts-rows";
import {
  addArrivals,
  addCopies,
  type Visit,
  visitsOf,
  writeArrivals,
  writeTotals,
} from "../apps/api/src/figures/keep-totals";
import { insertRows } from "../apps/api/src/write/insert-rows";
import { passwords } from "../apps/api/src/features/access/passwords";
import {
  activities,
  copiesOf,
  countries,
  countryOf,
  outcomeIds,
  partnerId,
  people,
  programmeId,
  size,
} from "./large-programme";

/** Rows into a table, a thousand a statement. */
async function fill(db: Db, table: string, rows: object[]) {
  for (let from = 0; from < rows.length; from += 1000)
    await insertRows(db, table, rows.slice(from, from + 1000));
}

/** The two who sign in for the measures. */
export const signIns = {
  lead: { name: "Lucie Mesure", email: "lead@bench.example", password: "une phrase pour mesurer" },
  coordinator: {
    name: "Amina Mesure",
    email: "amina@bench.example",
    password: "une phrase pour mesurer",
  },
};

/** The accounts of the two; their ids. */
export async function addSignIns(db: Db) {
  const accounts = passwords(db, { secret: "not used: nobody signs in here", secure: false });
  return {
    lead: await accounts.add(signIns.lead),
    coordinator: await accounts.add(signIns.coordinator),
  };
}

/** The large programme in an empty database: its facts through the code that the write path projects them with. */
export async function loadLargeProgramme(db: Db): Promise<void> {
  const { lead, coordinator } = await addSignIns(db);
  const by = { byId: coordinator, byName: signIns.coordinator.name, at: new Date() };
  const nothing = { aliases: [], periodStated: [], costStated: [] };
  const outcomes = outcomeIds.map((id, index) => ({
    id,
    parentId: null,
    level: "outcome",
    code: `O${index + 1}`,
    title: { fr: `Effet ${index + 1}` },
    source: null,
  }));
  const content = {
    ...nothing,
    title: { fr: "Grand programme" },
    aim: null,
    countries,
    outcomes,
    consortium: [],
  };
  await fill(db, "Programme", [
    { id: programmeId, code: "BENCH", fictional: true, version: 1, revision: 1, content },
  ]);
  await fill(
    db,
    "Organisation",
    Array.from({ length: size.partners }, (_, partner) => ({
      id: partnerId(partner),
      programmeId,
      version: 1,
      search: `partenaire ${partner}`,
      content: {
        name: { fr: `Partenaire ${partner}` },
        acronym: `P${partner}`,
        aliases: [],
        identifier: null,
        oldIdentifier: null,
        type: "22",
        country: countryOf(partner),
      },
    })),
  );
  const membership = { programmeId, organisationId: null, country: null };
  await fill(db, "Membership", [
    { id: newId(), ...membership, userId: lead, role: "lead" },
    {
      id: newId(),
      ...membership,
      userId: coordinator,
      role: "coordinator",
      organisationId: partnerId(0),
    },
  ]);
  await fill(
    db,
    "Person",
    people.map(({ partner, name, ...person }) => ({
      ...person,
      name,
      programmeId,
      partnerId: partnerId(partner),
      version: 1,
      search: name.toLowerCase(),
      organisation: null,
      phone: null,
      birthYear: null,
    })),
  );

  const [sums, visits]: [Map<string, Amounts>, Visit[]] = [new Map(), []];
  const rows = {
    activities: [] as object[],
    journal: [] as object[],
    facts: [] as object[],
    attendances: [] as object[],
  };
  const write = async () => {
    await fill(db, "Activity", rows.activities);
    await fill(db, "ActivityFacts", rows.facts);
    await fill(db, "Attendance", rows.attendances);
    await fill(db, "JournalEntry", rows.journal);
    for (const list of Object.values(rows)) list.length = 0;
  };
  for (const activity of activities()) {
    const { id, version, review } = activity;
    const copies = copiesOf(activity);
    addCopies(sums, copies, 1);
    visits.push(...visitsOf(copies));
    rows.activities.push({
      id,
      programmeId,
      version,
      content: activity.content,
      reviewStatus: review.status,
      reviewNote: null,
      approvedVersion: review.approvedVersion,
      authorId: coordinator,
      updatedAt: new Date(),
    });
    for (const { facts, content: said, version: copyVersion, ...copy } of copies) {
      rows.facts.push({
        activityId: id,
        programmeId,
        version: copyVersion,
        title: said.title,
        search: activitySearch(said),
        ...factsRow({ facts, ...copy }),
      });
      rows.attendances.push(
        ...facts.named.map(({ personId }) => ({ activityId: id, copy: copy.copy, personId })),
      );
      const approved = copy.copy === "approved" ? { ...review, status: "approved" } : review;
      rows.journal.push({
        programmeId,
        revision: 1,
        kind: "activity",
        recordId: id,
        version: copyVersion,
        action: "added",
        changeId: newId(),
        fingerprint: "",
        ...by,
        reason: null,
        before: null,
        after: { content: said, review: approved },
      });
    }
    if (rows.activities.length === 500) await write();
  }
  await write();
  await writeTotals(db, programmeId, sums);
  const arrivals = new Map<string, number>();
  addArrivals(arrivals, { before: [], after: visits, others: [] });
  await writeArrivals(db, programmeId, arrivals);
  await db.$executeRaw`vacuum analyze`;
}
