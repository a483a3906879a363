import { countedOn, type Review } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { stateAt } from "../write/journal";

type State<C> = { content: C; review: Review; removed: boolean };

/** The copies of a record that figures may rest on: what it says now, and what was approved where that differs. */
export async function copiesOf<C>(
  tx: Tx,
  { id, version, state }: { id: string; version: number; state: State<C> },
) {
  const { review, removed } = state;
  const counted = countedOn(review, version);
  const at = review.approvedVersion;
  const approved =
    counted.approved && !removed && at !== null ? await stateAt<State<C>>(tx, id, at) : null;
  const copy = (
    name: "working" | "approved",
    content: C,
    of: number,
    on: typeof counted.working,
  ) => ({
    content,
    row: {
      copy: name,
      version: of,
      onApproved: on.approved && !removed,
      onSubmitted: on.submitted && !removed,
    },
  });
  return [
    copy("working", state.content, version, counted.working),
    ...(approved && counted.approved
      ? [copy("approved", approved.state.content, at!, counted.approved)]
      : []),
  ];
}

/** A calendar date as the database takes it. */
export const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);
