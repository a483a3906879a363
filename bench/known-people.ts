import { newId } from "../packages/domain/src/ids";
import type { Db } from "../packages/db/src/client";
import { anActivity, anOrganisation, aPerson, aProgramme } from "../apps/api/src/testing/build";
import { viewerById } from "../apps/api/src/features/access/store";
import { indexPeople } from "../apps/api/src/features/people/store";
import { dice } from "../apps/api/src/seed/fixed-id";
import {
  loadActivity,
  loadMembership,
  loadOrganisation,
  loadProgramme,
} from "../apps/api/src/seed/load";
import { addDays } from "../packages/domain/src/dates";
import { addSignIns, signIns } from "./load";

const given =
  "Aïssata Moussa Fatoumata Mamadou Mariam Oumar Kadidia Ibrahim Aminata Abdoulaye Hawa Seydou Rokia Boubacar Zeinab Issa Oumou Youssouf Safiatou Adama Fanta Souleymane Djeneba Bakary Nana Hamadoun Lalla Amadou Penda Harouna Bintou Idrissa Coumba Salif Assitan Modibo Tata Lassana Ramata Sékou Maïmouna Alassane Halima Yacouba Nafissatou Drissa Habibatou Daouda".split(
    " ",
  );
const family =
  "Traoré Diarra Coulibaly Keïta Diallo Touré Maïga Cissé Konaté Sidibé Dembélé Sangaré Koné Haïdara Dicko Camara Sow Ba Sissoko Doumbia Togola Kanté Barry Samaké Fofana Sanogo Kouyaté Dao Berthé Goïta Bagayoko Ballo Tounkara Guindo Ongoïba Tembely Niaré Sylla Cissouma Ouologuem".split(
    " ",
  );
const roll = dice(1);
// The commonest given name is one in twenty people's, and the commonest family name one in seventeen's, as in Mali;
// every third person has a second given name.
const pick = (list: string[]) => list[Math.floor(list.length * roll.next() ** 1.3)]!;
/** A name as they are common in Mali: many people's, in such a number. */
export const commonName = () =>
  [pick(given), roll.chance(0.33) ? pick(given) : "", pick(family)].filter(Boolean).join(" ");

/** What is known to one partner: people in all, trainings of one of them, names on the longest sheet. */
export const sizes = { people: 100_000, trainings: 200, sheet: 300, others: 29 };

/** A partner who knows a hundred thousand people, one of whom came to two hundred trainings; and a sheet of 300 names. */
export async function loadKnownPeople(db: Db) {
  const { lead, coordinator } = await addSignIns(db);
  const [programmeId, partnerId, oftenId, sheetId] = [newId(), newId(), newId(), newId()];
  const nobody = { email: "", language: null, administrator: true, memberships: [] };
  const founder = { db, programmeId, viewer: { id: lead, name: signIns.lead.name, ...nobody } };
  await loadProgramme(founder, { code: "BENCH", fictional: true }, aProgramme());
  await loadOrganisation(founder, partnerId, anOrganisation());
  const scope = { organisationId: partnerId, country: null };
  await loadMembership(founder, coordinator, { role: "coordinator", ...scope });
  const loader = { ...founder, viewer: (await viewerById(db, coordinator))! };

  const people = (count: number) =>
    Array.from({ length: count }, () => aPerson({ name: commonName() }));
  const start = "2019-01-07";
  const attendance = (ids: string[], first: string) =>
    Object.fromEntries(ids.map((id, row) => [id, { row, marks: { [first]: "present" as const } }]));
  const often = aPerson({ id: oftenId, name: "Aïssata Mesure" });
  const group = people(sizes.others);
  for (let number = 0; number < sizes.trainings; number += 1) {
    const date = addDays(start, number * 7);
    const ids = [oftenId, ...group.map(({ id }) => id)];
    const content = anActivity({
      partnerId,
      type: "training",
      start: date,
      hours: 6,
      headCount: { female: 30, male: 0, unknown: 0 },
      attendance: attendance(ids, date),
    });
    const news = number === 0 ? [often, ...group] : [];
    await loadActivity(loader, { id: newId(), content, people: news, send: true });
  }
  const long = people(sizes.sheet);
  const content = anActivity({
    partnerId,
    start,
    end: addDays(start, 1),
    headCount: { female: 300, male: 0, unknown: 0 },
    attendance: attendance(
      long.map(({ id }) => id),
      start,
    ),
  });
  await loadActivity(loader, { id: sheetId, content, people: long, send: false });
  const person = () => ({ id: newId(), name: commonName(), sex: roll.pick(["female", "male"]) });
  for (let from = 0; from < sizes.people; from += 5000) {
    const known = { programmeId, partnerId, version: 1 };
    const data = Array.from({ length: 5000 }, () => ({ ...person(), ...known, search: "" }));
    await db.person.createMany({
      data: data.map((one) => ({ ...one, search: one.name.toLowerCase() })),
    });
  }
  await indexPeople(db);
  await db.$executeRaw`vacuum analyze`;
  return { programmeId, partnerId, oftenId, sheetId };
}
