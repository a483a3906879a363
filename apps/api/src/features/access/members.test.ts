import { newId } from "@suivi/domain/ids";
import { expect } from "vitest";
import { type Given, test } from "../../testing/given";
import { refusal } from "../../testing/refusal";

const password = "kx7m-p2wq-hd94-aafe";
const place = { role: null, organisationId: null, country: null, administrator: false };
const awa = { name: "Awa Cissé", email: "Awa@ONG.example ", password };

const adding = (given: Given, content: object, more: object = {}) => ({
  ...given.change(),
  ...awa,
  content: { ...place, ...content },
  ...more,
});
const listed = async (given: Given, email: string) => {
  const list = await (await given.as("lead")).access.members.list(given);
  return list.find(({ user }) => user.email === email)!;
};
const problemOf = async (call: Promise<unknown>) => (await refusal(call)).problems?.[0];

test("the lead adds a coordinator, who signs in with the first password and sees the programme", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const input = adding(given, { role: "coordinator", organisationId: given.add });
  const answer = await lead.access.members.add(input);
  expect(answer.accountMade).toBe(true);
  expect(await lead.access.members.add(input)).toEqual(answer);
  await given.passwords.signIn("awa@ong.example", password, "10.0.0.1");
  expect(await listed(given, "awa@ong.example")).toMatchObject({
    role: "coordinator",
    organisation: { fr: "Alliance pour le développement" },
    user: { name: "Awa Cissé" },
  });
});

test("the journal says who got which role, and holds neither password nor address", async ({
  given,
}) => {
  const { id } = await (
    await given.as("lead")
  ).access.members.add(adding(given, { role: "coordinator", country: "ML" }));
  const entries = await given.db.journalEntry.findMany({ where: { recordId: id } });
  expect(entries).toMatchObject([
    {
      kind: "membership",
      action: "added",
      byName: "Lucie Mensah",
      after: { content: { country: "ML" } },
    },
  ]);
  expect(JSON.stringify({ ...entries[0], number: 0 })).not.toMatch(/kx7m|ong\.example/i);
});

test("an address that has an account keeps its password and joins the programme", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const email = "sam@suivi.example";
  const answer = await lead.access.members.add(adding(given, { role: "funder" }, { email }));
  expect(answer.accountMade).toBe(false);
  expect((await (await given.as("sam")).access.me())?.programmes).toMatchObject([{ code: "JF" }]);
  expect(await given.db.account.count()).toBe(0);
  expect(
    await problemOf(lead.access.members.add(adding(given, { role: "lead" }, { email }))),
  ).toEqual({ path: "email", code: "already_member" });
});

test("another role holds from the next request on; who leaves sees the programme no more", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const { id, version, organisationId } = await listed(given, "amina@suivi.example");
  expect(organisationId).toBe(given.add);
  const change = given.change(id!, version);
  await lead.access.members.revise({ ...change, content: { ...place, role: "funder" } });
  expect((await refusal((await given.as("amina")).activities.save(given.logging()))).code).toBe(
    "not_allowed",
  );
  const end = given.change(id!, version + 1);
  const answer = await lead.access.members.end(end);
  expect(await lead.access.members.end(end)).toEqual(answer);
  expect((await refusal((await given.as("amina")).programmes.get(given))).code).toBe("not_found");
  const { entries } = await lead.history.of({ ...given, kind: "membership", id: id! });
  expect(entries.map(({ action }) => action)).toEqual(["ended", "revised"]);
});

test("the last lead can neither leave nor take another role", async ({ given }) => {
  const admin = await given.as("admin");
  const { id, version } = await listed(given, "lead@suivi.example");
  const last = { path: "role", code: "last_lead" };
  expect(await problemOf(admin.access.members.end(given.change(id!, version)))).toEqual(last);
  const content = { ...place, role: "funder" as const };
  expect(
    await problemOf(admin.access.members.revise({ ...given.change(id!, version), content })),
  ).toEqual(last);
  await admin.access.members.add(adding(given, { role: "lead" }));
  await admin.access.members.end(given.change(id!, version));
});

test("a lead makes no administrators; the last administrator stays one", async ({ given }) => {
  const administrator = { role: null, administrator: true };
  expect(
    await problemOf((await given.as("lead")).access.members.add(adding(given, administrator))),
  ).toEqual({ path: "administrator", code: "administrators_only" });
  const admin = await given.as("admin");
  const email = "admin@suivi.example";
  const { id } = await admin.access.members.add(adding(given, { role: "lead" }, { email }));
  const resign = { ...given.change(id, 1), content: { ...place, role: "lead" as const } };
  expect(await problemOf(admin.access.members.revise(resign))).toEqual({
    path: "administrator",
    code: "last_administrator",
  });
  await admin.access.members.add(adding(given, administrator));
  await admin.access.members.revise({ ...resign, changeId: newId() });
  expect((await (await given.as("admin")).access.me())?.administrator).toBe(false);
});

test("a new password ends the sessions, and only those get one whose every right is the lead's to give", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const { id } = await lead.access.members.add(adding(given, { role: "funder" }));
  await given.passwords.signIn("awa@ong.example", password, "10.0.0.1");
  const next = "another-one-of-them";
  await lead.access.members.givePassword({ ...given.change(id, 1), password: next });
  expect(await given.db.session.count({ where: { user: { name: "Awa Cissé" } } })).toBe(0);
  await given.passwords.signIn("awa@ong.example", next, "10.0.0.1");

  const email = "rokia@suivi.example";
  const elsewhere = await lead.access.members.add(adding(given, { role: "funder" }, { email }));
  expect(await listed(given, email)).toMatchObject({ mayGivePassword: false });
  const give = () => ({ ...given.change(elsewhere.id, 1), password: next });
  expect(await problemOf(lead.access.members.givePassword(give()))).toMatchObject({
    code: "password_not_yours_to_give",
  });
  await (await given.as("admin")).access.members.givePassword(give());
});

test("a coordinator is of one partner or of one country of the programme, and nobody else of any", async ({
  given,
}) => {
  const lead = await given.as("lead");
  const wrong = async (content: object) =>
    problemOf(lead.access.members.add(adding(given, content)));
  expect(await wrong({})).toEqual({ path: "role", code: "required" });
  expect(await wrong({ role: "coordinator" })).toMatchObject({ code: "required" });
  expect(await wrong({ role: "coordinator", country: "NL" })).toMatchObject({
    code: "country_not_in_programme",
  });
  expect(await wrong({ role: "coordinator", organisationId: given.theirs })).toMatchObject({
    code: "unknown_organisation",
  });
  expect(await wrong({ role: "funder", country: "ML" })).toMatchObject({ code: "not_valid" });
});
