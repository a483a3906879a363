import type { ActivityContent } from "@suivi/domain/activities/schema";
import type { Inputs, Refusal } from "../trpc";

type Save = Inputs["activities"]["save"];

/** An activity as it was when somebody pressed "save" or "send": it goes out like this, however often it must be tried. */
export type Change = Pick<Save, "changeId" | "people" | "send"> & {
  content: ActivityContent;
  /** The version it is based on, fixed when it first goes out: a retry is the same change. Null: never tried. */
  baseVersion: number | null;
};

/** An activity in the making, as this device keeps it for one person until the server has confirmed all of it. */
export type Draft = {
  userId: string;
  programmeId: string;
  /** The programme's code, for the address of the form. */
  code: string;
  id: string;
  /** What lists call it. */
  title: string;
  /** When it was last typed in (ISO instant). */
  at: string;
  /** The version and content it started from; 0 and null for a new one. */
  baseVersion: number;
  base: ActivityContent | null;
  /** The form as typed; its shape is the form's own business. */
  form: unknown;
  /** Typed in since it was last handed over to be sent. */
  changed: boolean;
  /** Handed over, and not yet confirmed. */
  waiting: Change[];
  /** Why the server said no; `send` is what had been asked. */
  refusal: (Refusal & { send: boolean }) | null;
  /** Why it could not go out at the last try: no network, session over. */
  trouble: Refusal["code"] | null;
  /** Files kept on this device, and whether the server has each. */
  files: Record<string, "here" | "sent">;
};

export const keyOf = ({ userId, programmeId, id }: Pick<Draft, "userId" | "programmeId" | "id">) =>
  `${userId}/${programmeId}/${id}`;

/** A draft nobody has typed in. */
export const freshDraft = (
  about: Pick<Draft, "userId" | "programmeId" | "code" | "id" | "form"> &
    Partial<Pick<Draft, "base" | "baseVersion" | "title">>,
): Draft => ({
  title: "",
  at: new Date().toISOString(),
  baseVersion: 0,
  base: null,
  changed: false,
  waiting: [],
  refusal: null,
  trouble: null,
  files: {},
  ...about,
});

/** The draft with what was typed handed over; what was handed over before and never tried gives way to it. */
export const handedOver = (draft: Draft, change: Omit<Change, "baseVersion">): Draft => ({
  ...draft,
  changed: false,
  refusal: null,
  trouble: null,
  waiting: [...draft.waiting.filter(wasTried), { ...change, baseVersion: null }],
});

/** The draft taken back to be changed; what may have reached the server already stays in the queue. */
export const takenBack = (draft: Draft): Draft => ({
  ...draft,
  changed: true,
  waiting: draft.waiting.filter(wasTried),
});

const wasTried = ({ baseVersion }: Change) => baseVersion !== null;

/**
 * The draft after the server took the first change in the queue. Where the server merged it with somebody else's, the
 * base stays what this device knows, so that the next change is merged again and takes nothing of theirs away.
 */
export function confirmed(draft: Draft, answer: { version: number; merged: boolean }): Draft {
  const [sent, ...waiting] = draft.waiting;
  const moved = sent && !answer.merged ? { base: sent.content, baseVersion: answer.version } : {};
  return { ...draft, ...moved, waiting, refusal: null, trouble: null };
}

/** The draft after the server said no: nothing typed is lost, nothing more goes out until somebody decides. */
export const refused = (draft: Draft, refusal: Refusal): Draft => ({
  ...draft,
  changed: true,
  waiting: [],
  refusal: { ...refusal, send: draft.waiting[0]?.send ?? false },
  trouble: null,
});

/** Whether a refusal only means "not now": the same change goes out again later. */
export const isForLater = ({ code }: Refusal): boolean =>
  code === "offline" || code === "broken" || code === "not_signed_in" || code === "too_many_tries";
