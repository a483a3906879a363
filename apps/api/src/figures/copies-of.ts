import { namingStanding } from "@suivi/domain/organisations/standing";
import { countedOn, type Review } from "@suivi/domain/review/status";
import type { Tx } from "../write/commit";
import { stateAt } from "../write/journal";
import { standingOf } from "../write/standing";

type State<C> = { content: C; review: Review; removed: boolean };
type Read<C> = { programmeId: string; id: string; version: number; state: State<C> };

/** The copies of a record that figures may rest on: what it says now, and what was approved where that differs. */
export async function copiesOf<C>(tx: Tx, { programmeId, id, version, state }: Read<C>) {
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
      ? [
          copy(
            "approved",
            // It stays as it was approved; whom it names may have turned out to be another since.
            namingStanding(approved.state.content, await standingOf(tx, programmeId)),
            at!,
            counted.approved,
          ),
        ]
      : []),
  ];
}

/** A calendar date as the database takes it. */
export const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);
