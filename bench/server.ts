import type { ReadableProgrammeId } from "../packages/domain/src/access/policy";
import { addDays } from "../packages/domain/src/dates";
import { newId } from "../packages/domain/src/ids";
import { saveActivity } from "../apps/api/src/features/activities/save-activity";
import { userByEmail, viewerById } from "../apps/api/src/features/access/store";
import { figuresRow } from "../apps/api/src/figures/queries";
import { listActivities } from "../apps/api/src/lines/queries";
import type { ListFilter, ScopeFilter } from "../apps/api/src/lines/conditions";
import { standingIn } from "../apps/api/src/viewer";
import type { Db } from "../packages/db/src/client";
import { heldOn, programmeId as id } from "./large-programme";
import { signIns } from "./load";
import { measure, type Measure } from "./measure";
import { straight } from "./straight";
import { visitor } from "./visitor";

const programmeId = id as ReadableProgrammeId;
const year = { from: "2023-01", to: "2023-12" };

/** Measures a server over HTTP, signed in, beside the same statements straight on its database. */
export async function measureServer({
  address,
  url,
  db,
}: {
  address: string;
  url: string;
  db: Db;
}) {
  const lead = await visitor(address, signIns.lead);
  const coordinator = await visitor(address, signIns.coordinator);
  const sql = await straight(url);
  const viewer = (await viewerById(db, (await userByEmail(db, signIns.coordinator.email))!.id))!;
  const writer = { db: sql.db, viewer, standing: standingIn(viewer, id) };

  /** Another revision: what is kept for the last one holds no more. */
  const revise = () =>
    sql.quietly(`update "Programme" set revision = revision + 1 where id = $1`, [id]);
  const figures = (filter: ScopeFilter, knownRevision?: number) =>
    lead.query("dashboard.figures", {
      programmeId,
      filter: { basis: "submitted", ...filter },
      ...(knownRevision === undefined ? {} : { knownRevision }),
    });
  const uncached = (what: string, limit: number, filter: ScopeFilter): Measure => ({
    what,
    limit,
    before: revise,
    ask: () => figures(filter),
    straight: () =>
      sql.spentOn(() => figuresRow(sql.db, programmeId, { ...filter, ledger: "submitted" }, [])),
  });
  // How many there are is held while the revision stands: counted anew but for the pages that are turned.
  const list = (what: string, filter: ListFilter): Measure => ({
    what,
    limit: 6,
    ...(filter.page ? {} : { before: revise }),
    ask: () => lead.query("activities.list", { programmeId, filter }),
    straight: () =>
      sql.spentOn(() => listActivities({ db: sql.db, programmeId, reach: "all" }, filter)),
  });
  // One month after another, so that people come anew in each.
  let saved = 0;
  const saving = (recordId: string, baseVersion: number) => ({
    programmeId,
    changeId: newId(),
    id: recordId,
    baseVersion,
    content: heldOn(0, addDays("2024-01-05", 30 * (saved++ % 24))),
    people: [],
    send: true,
  });
  const again = { id: newId(), version: 0 };
  await coordinator.change("activities.save", saving(again.id, again.version++));

  let revision = 0;
  const lookUp = async () => {
    const { rows } = await sql.quietly(`select revision from "Programme" where id = $1`, [id]);
    revision = (rows as [{ revision: number }])[0].revision;
  };
  const measures: Measure[] = [
    uncached("dashboard, whole programme, new revision", 25, {}),
    uncached("dashboard, one country, one year, new revision", 25, { country: "ML", ...year }),
    {
      what: "dashboard, same revision, asked anew",
      limit: 3,
      ask: () => figures({}),
      straight: null,
    },
    {
      what: "dashboard, unchanged revision",
      limit: 3,
      before: lookUp,
      ask: () => figures({}, revision),
      straight: null,
    },
    uncached("people by month and sex, one year, with the whole dashboard", 3, year),
    list("50 activities of a type and a country, by people", {
      type: "training",
      country: "ML",
      sort: "-people",
    }),
    list("50 activities of a year, by title", { ...year, sort: "title" }),
    list("50 activities, all, latest first", {}),
    list("50 activities that have these words, latest first", { search: "atelier 12" }),
    list("the second page of all, nothing having changed", { page: 2 }),
    {
      what: "saving a new activity with 30 attendances",
      limit: 20,
      ask: () => coordinator.change("activities.save", saving(newId(), 0)),
      straight: () => sql.spentOn(() => saveActivity(writer, saving(newId(), 0))),
    },
    {
      what: "saving it again with 30 other people",
      limit: 20,
      ask: () => coordinator.change("activities.save", saving(again.id, again.version++)),
      straight: () => sql.spentOn(() => saveActivity(writer, saving(again.id, again.version++))),
    },
  ];
  const results = [];
  for (const one of measures) results.push(await measure(one));
  lead.leave();
  coordinator.leave();
  await sql.end();
  return results;
}
