// How long a paste of 500 names takes against the people a partner knows already: 100 000 of them.
//   node --import ./node_modules/tsx/dist/loader.mjs bench/known-people.ts [people]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb } from "../packages/db/src/client";
import { startEmbedded } from "../packages/db/src/embedded";
import { migrate } from "../packages/db/src/migrate";
import { readPeople } from "../packages/domain/src/people/paste";
import { newId } from "../packages/domain/src/ids";
import { doubtfulPairs, suspects } from "../apps/api/src/features/people/suspects";
import { indexPeople } from "../apps/api/src/features/people/store";

const many = Number(process.argv[2] ?? 100_000);
const given =
  "Aïssata Moussa Fatoumata Mamadou Mariam Oumar Kadidia Ibrahim Aminata Abdoulaye Hawa Seydou Rokia Boubacar Zeinab Issa Oumou Youssouf Safiatou Adama Fanta Souleymane Djeneba Bakary Nana Hamadoun Lalla Amadou Penda Harouna Bintou Idrissa Coumba Salif Assitan Modibo Tata Lassana Ramata Sékou Maïmouna Alassane Halima Yacouba Nafissatou Drissa Habibatou Daouda".split(
    " ",
  );
const family =
  "Traoré Diarra Coulibaly Keïta Diallo Touré Maïga Cissé Konaté Sidibé Dembélé Sangaré Koné Haïdara Dicko Camara Sow Ba Sissoko Doumbia Togola Kanté Barry Samaké Fofana Sanogo Kouyaté Dao Berthé Goïta Bagayoko Ballo Tounkara Guindo Ongoïba Tembely Niaré Sylla Cissouma Ouologuem".split(
    " ",
  );
// The commonest given name is one in twenty people's, and the commonest family name one in seventeen's, as in Mali;
// every third person has a second given name.
let state = 1;
const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const pick = (list: string[]) => list[Math.floor(list.length * chance() ** 1.3)]!;
const person = () =>
  [pick(given), chance() < 0.33 ? pick(given) : "", pick(family)].filter(Boolean).join(" ");

const folder = mkdtempSync(join(tmpdir(), "suivi-bench-"));
const { url, stop } = await startEmbedded({ dataFolder: folder });
try {
  await migrate(`${url}/postgres`);
  const db = openDb(`${url}/postgres`);
  const [programmeId, partnerId] = [newId(), newId()];
  await db.programme.create({ data: { id: programmeId, code: "BENCH", version: 1, content: {} } });
  await db.organisation.create({
    data: { id: partnerId, programmeId, version: 1, content: {}, search: "" } as never,
  });
  for (let from = 0; from < many; from += 5000) {
    const data = Array.from({ length: Math.min(5000, many - from) }, () => {
      const name = person();
      return {
        id: newId(),
        programmeId,
        partnerId,
        version: 1,
        name,
        sex: "unknown",
        search: name,
      };
    });
    await db.person.createMany({ data });
  }
  let start = performance.now();
  await indexPeople(db);
  console.log(`${many} people indexed in ${Math.round(performance.now() - start)} ms`);
  await db.$executeRaw`analyze "Person"`;
  const list = Array.from({ length: 500 }, (_, index) => `${index + 1}\t${person()}\tF\t34`).join(
    "\n",
  );
  for (let round = 1; round <= 3; round += 1) {
    start = performance.now();
    const { people } = readPeople(list, 2024);
    const found = await suspects({ db, programmeId }, partnerId, people);
    const time = Math.round(performance.now() - start);
    console.log(
      `500 names read and matched in ${time} ms; ${found.filter((one) => one.length > 0).length} suspected`,
    );
  }
  start = performance.now();
  const { pairs, more } = await doubtfulPairs({ db, programmeId }, [partnerId]);
  console.log(
    `doubtful pairs in ${Math.round(performance.now() - start)} ms: ${pairs.length}, and ${more} more`,
  );
  await db.$disconnect();
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
