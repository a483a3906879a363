import { readPdf } from "@suivi/documents/testing/read-pdf";
import { expect } from "vitest";
import { verifyTotals } from "../../figures/verify";
import { type Given, test } from "../../testing/given";

const tuesdays = {
  "2023-10-03": { hours: 3 },
  "2023-10-10": { hours: 3 },
  "2023-12-05": { hours: 2 },
};

/** A course on three Tuesdays; Awa came to the first, and to half of the last. */
async function course(given: Given) {
  const { content, people } = given.withNames(["Awa Sow"], { sessions: tuesdays });
  const [id] = Object.keys(content.attendance) as [string];
  const attendance = {
    [id]: { row: 0, marks: { "2023-10-03": "present" as const, "2023-12-05": "part" as const } },
  };
  const sent = given.logging({ ...content, attendance }, { people, send: true });
  const amina = await given.as("amina");
  await amina.activities.save(sent);
  // The answer was lost: the same is sent once more.
  await amina.activities.save(sent);
  return { activity: sent.id, person: id };
}

test("separate dates sent twice are there once, each stands on the calendar, and the hours are of those attended", async ({
  given,
}) => {
  const { activity, person } = await course(given);
  const { programmeId, db } = given;
  const amina = await given.as("amina");
  const page = await amina.activities.get({ programmeId, id: activity });
  expect(page.version).toBe(1);
  expect(page.content).toMatchObject({
    sessions: tuesdays,
    start: "2023-10-03",
    end: "2023-12-05",
    hours: 8,
  });
  const inMonth = async (month: string) =>
    (await amina.activities.calendar({ programmeId, month })).map(({ id, sessions }) => ({
      id,
      sessions,
    }));
  const line = { id: activity, sessions: Object.keys(tuesdays) };
  expect(await inMonth("2023-10")).toEqual([line]);
  expect(await inMonth("2023-12")).toEqual([line]);
  // Nothing is held in the month between.
  expect(await inMonth("2023-11")).toEqual([]);

  const { activities, hours } = await amina.people.get({ programmeId, id: person });
  expect(activities).toMatchObject([{ days: 1.5, hours: 4 }]);
  expect(hours).toBe(4);
  expect(await verifyTotals(db, programmeId)).toEqual([]);
});

test("two people who add a date each at once keep both; a date taken away takes its place in the length along", async ({
  given,
}) => {
  const { activity } = await course(given);
  const { programmeId } = given;
  const more = (date: string) => ({ sessions: { ...tuesdays, [date]: { hours: 1 } } });
  await given.revise(activity, more("2023-10-17"), { baseVersion: 1 });
  await given.revise(activity, more("2023-10-24"), { baseVersion: 1 });
  const amina = await given.as("amina");
  const { content } = await amina.activities.get({ programmeId, id: activity });
  expect(Object.keys(content.sessions!).sort()).toEqual([
    "2023-10-03",
    "2023-10-10",
    "2023-10-17",
    "2023-10-24",
    "2023-12-05",
  ]);
  expect(content.hours).toBe(10);
  const attendance = {};
  const sessions = { "2023-10-10": { hours: 3 } };
  await given.revise(activity, { sessions, attendance });
  const shorter = await amina.activities.get({ programmeId, id: activity });
  expect(shorter.content).toMatchObject({ start: "2023-10-10", end: null, hours: 3 });
});

test("the sheet to be signed has a column for each date, the report names them", async ({
  given,
}) => {
  const { activity } = await course(given);
  const server = await given.server();
  const get = async (url: string) => {
    const answer = await server.inject({ url, headers: { cookie: await given.cookie("amina") } });
    expect(answer.statusCode).toBe(200);
    return (await readPdf(answer.rawPayload)).text.replace(/[\u00a0\u202f]/g, " ");
  };
  const asked = `programme=JF&language=fr&activity=${activity}`;
  const sheet = await get(`/exports/sign-in-sheet.pdf?${asked}`);
  const report = await get(`/exports/activity.pdf?${asked}`);
  await server.close();
  for (const date of ["3 oct. 2023", "10 oct. 2023", "5 déc. 2023"]) {
    expect(sheet).toContain(date);
    expect(report).toContain(date);
  }
  expect(sheet).not.toContain("4 oct. 2023");
});
