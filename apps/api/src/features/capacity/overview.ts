import { reachOf } from "@suivi/domain/access/policy";
import {
  fewestOrganisations,
  meanChanges,
  organisationsIn,
} from "@suivi/domain/capacity/programme-change";
import { changesIn, risenIn } from "@suivi/domain/capacity/risen";
import type { CalendarDate } from "@suivi/domain/dates";
import type { Scope } from "../../figures/measurements";
import { roundFacts, toolsOf } from "../../figures/record-facts";
import { type Reader, roundRows } from "./store";

type Asked = Scope & { from?: CalendarDate | undefined; to?: CalendarDate | undefined };

/**
 * Organisations assessed and risen, how they changed on average, and action points still to be done. Nobody is named.
 * To readers outside nothing is told of fewer than three organisations, and the average is of all time: two stretches
 * that differ by one round would tell that round.
 */
export async function capacityOverview({ db, programmeId, standing }: Reader, asked: Asked) {
  const outside = reachOf(standing, "figures.read") === "approved";
  const scope: Scope = { ...asked, basis: outside ? "approved" : asked.basis, outside };
  const [rounds, toolOf] = [
    await roundFacts(db, programmeId, scope),
    await toolsOf(db, programmeId),
  ];
  const life = { start: "0000-01-01", end: "9999-12-31" };
  const stretch = outside ? life : { start: asked.from ?? life.start, end: asked.to ?? life.end };
  const changes = changesIn(rounds, toolOf, stretch);
  const within = rounds.filter(({ date }) => date >= stretch.start && date <= stretch.end);
  const means = meanChanges(changes, toolOf).filter(
    ({ organisations }) => !outside || organisations >= fewestOrganisations,
  );
  const compared = new Set(
    changes.flatMap((one) => (one.rose === null ? [] : [one.organisationId])),
  ).size;
  const hidden = outside && compared < fewestOrganisations;
  return {
    assessed: within.length === 0 ? null : organisationsIn(within),
    compared: hidden || compared === 0 ? null : compared,
    risen: hidden || compared === 0 ? null : risenIn(rounds, toolOf, stretch).risen.length,
    means: means.map((one) => ({ ...one, tool: toolOf(one)! })),
    openActions: await openCount({ db, programmeId, standing }, scope),
  };
}

/** Action points still to be done in the rounds of a scope; null: no round is there. */
async function openCount({ db, programmeId }: Reader, { country, partner, outside }: Scope) {
  if (outside) return null;
  const rows = (await roundRows(db, programmeId)).filter(
    ({ content }) =>
      (!country || content.country === country) && (!partner || content.partnerId === partner),
  );
  const actions = rows.flatMap(({ content }) => content.actions);
  return rows.length === 0 ? null : actions.filter(({ state }) => state === "open").length;
}
