import { type Action, mayOn, reachOf, type Standing } from "../access/policy";
import type { AssessmentContent } from "./schema";

type Round = Pick<AssessmentContent, "partnerId" | "organisationId" | "country">;

/** Whether this person may log or correct a round: that of the own partner, or in the own country. */
export const mayLogRound = (standing: Standing, round: Round): boolean =>
  may(standing, "assessment.log", round);

/** Whether this person may read a round: besides, that of which the own organisation is the subject. */
export const mayReadRound = (standing: Standing, round: Round): boolean =>
  may(standing, "assessment.read", round) ||
  (reachOf(standing, "assessment.read") === "own" &&
    standing.membership?.organisationId === round.organisationId);

const may = (standing: Standing, action: Action, { partnerId, country }: Round) =>
  mayOn(standing, action, { partnerId, country: country ?? "" });
