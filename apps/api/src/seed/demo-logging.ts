import type { Db } from "@suivi/db";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { addDays, type CalendarDate } from "@suivi/domain/dates";
import { type DemoPerson, viewer } from "./accounts";
import { demoActivity, demoId, type DemoPersonRow, peopleOf } from "./demo-activity";
import { withLearning } from "./demo-learning";
import type { partners } from "./demo-partners";
import { recentActivities } from "./demo-recent";
import { dice, fixedId } from "./fixed-id";
import { decideOn, loadActivity } from "./load";

/**
 * Three years of activities, the same on every machine; what lies after the last day is planned. Only what a coordinator
 * has still to do is dated by the day of loading.
 */
const first = "2023-01-09";
const today = "2025-12-20";
const perPartner = 36;

type Partner = (typeof partners)[number];
type Fate = "approved" | "draft" | "submitted" | "returned";

/** The last activity that the demonstration loads is one of this partner. */
export const lastActivityOf = ({ key }: Partner) =>
  fixedId("DEMO", "activity", key, perPartner - 1);

/** The activities of one partner of the demonstration, logged by its coordinator, most of them approved. */
export async function loadPartner(
  { db, people, loadedOn }: { db: Db; people: Record<DemoPerson, string>; loadedOn: CalendarDate },
  partner: Partner,
  index: number,
) {
  const roll = dice(1000 + index);
  const known = peopleOf(partner, roll);
  const lead = { db, viewer: await viewer(db, people.lead), programmeId: demoId };
  const coordinators: Record<string, DemoPerson> = { ml1: "amina", bi1: "jean" };
  const author = { ...lead, viewer: await viewer(db, people[coordinators[partner.key] ?? "lead"]) };
  const introduced = new Set<string>();
  const load = async (id: string, content: ActivityContent, fate: Fate) => {
    const isNew = ({ id: personId }: DemoPersonRow) =>
      personId in content.attendance && !introduced.has(personId);
    const newcomers = known.filter(isNew);
    for (const person of newcomers) introduced.add(person.id);
    await loadActivity(author, { id, content, people: newcomers, send: fate !== "draft" });
    if (fate === "approved") await decideOn(lead, id, "approved", null);
    if (fate === "returned")
      await decideOn(
        lead,
        id,
        "returned",
        "La liste de présence ne correspond pas à l’effectif : merci de vérifier.",
      );
  };
  if (partner.key in coordinators) {
    const recent = recentActivities({ partner, people: known, loadedOn }, dice(9000 + index));
    for (const [number, content] of recent.entries())
      await load(fixedId("DEMO", "recent", partner.key, number), content, "approved");
  }
  let start = addDays(first, roll.between(0, 25));
  for (let number = 0; number < perPartner; number += 1) {
    const last = number === perPartner - 1;
    if (last) start = "2027-03-15";
    const content = demoActivity(partner, start, today, known, roll);
    const fate =
      last || content.status === "planned"
        ? "approved"
        : roll.next() < 0.9 || number < 24
          ? "approved"
          : roll.pick(["draft", "submitted", "returned"] as const);
    const learnt = withLearning(content, dice(10_000 + index * 100 + number));
    await load(fixedId("DEMO", "activity", partner.key, number), learnt, fate);
    start = addDays(start, roll.between(16, 40));
  }
}
