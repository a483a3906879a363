import { addDays, type CalendarDate } from "../dates";
import type { ActivityContent } from "./schema";

/** How a follow-up stands: to be done, its outcome noted, or given up with a reason. */
export type FollowUpState = "open" | "noted" | "waived";

type Followed = Pick<ActivityContent, "start" | "end" | "status" | "followUp">;

/** The day on which the follow-up is due, counted from the last day; null: none is meant, or that day is not known. */
export function followUpDue({ start, end, followUp }: Followed): CalendarDate | null {
  const last = end ?? start;
  return followUp && last ? addDays(last, followUp.weeks * 7) : null;
}

export const followUpState = ({
  outcome,
  waived,
}: NonNullable<ActivityContent["followUp"]>): FollowUpState =>
  outcome !== null ? "noted" : waived !== null ? "waived" : "open";

/** The day on which a follow-up that is still to be done is due; null: nothing is left to do, or it was not held. */
export function openFollowUp(content: Followed): CalendarDate | null {
  const { followUp, status } = content;
  const isOpen = followUp && followUpState(followUp) === "open" && status === "held";
  return isOpen ? followUpDue(content) : null;
}
