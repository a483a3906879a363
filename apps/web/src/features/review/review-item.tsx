import type { ReactNode } from "react";
import type { Inputs, Refusal } from "../../trpc";
import { Decision, type Did } from "./decision";

/** Something that waits for a decision, of whatever kind, and what the decision looks at. */
export type Waiting = {
  kind: NonNullable<Inputs["review"]["approve"]["kind"]>;
  id: string;
  version: number;
  title: string;
  partnerId: string;
  /** The partner's name. */
  partner: string;
  /** Since when (ISO instant). */
  submittedAt: string;
  body: ReactNode;
};
export const anchorOf = (id: string) => `waiting-${id}`;

type Props = { waiting: Waiting; onDecided(did: Did): void; onChanged(refusal: Refusal): void };

/** What waits, and the decision beside it. */
export const ReviewItem = ({ waiting, onDecided, onChanged }: Props) => (
  <li className="section waiting" id={anchorOf(waiting.id)} tabIndex={-1}>
    {waiting.body}
    <Decision kind={waiting.kind} activity={waiting} onDecided={onDecided} onChanged={onChanged} />
  </li>
);
