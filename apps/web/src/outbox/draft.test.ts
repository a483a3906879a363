import { blankActivity } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { expect, test } from "vitest";
import {
  type Change,
  confirmed,
  freshDraft,
  handedOver,
  isForLater,
  refused,
  takenBack,
} from "./draft";

const content = blankActivity(newId(), "ML");
const fresh = freshDraft({
  userId: "amina",
  programmeId: newId(),
  code: "DEMO",
  id: newId(),
  form: { typed: "…" },
});
const change = (send = true) => ({ changeId: newId(), content, people: [], send });
const tried = (one: Omit<Change, "baseVersion">, baseVersion = 0): Change => ({
  ...one,
  baseVersion,
});

test("pressed twice before anything went out, only the last goes", () => {
  const [first, second] = [change(false), change(true)];
  expect(handedOver(handedOver(fresh, first), second).waiting).toEqual([
    { ...second, baseVersion: null },
  ]);
});

test("what may have reached the server stays in the queue as it was, and goes before what is newer", () => {
  const [first, second] = [change(), change()];
  const out = { ...fresh, waiting: [tried(first)] };
  expect(takenBack(out).waiting).toEqual([tried(first)]);
  expect(takenBack(handedOver(fresh, first)).waiting).toEqual([]);
  const queue = handedOver(takenBack(out), second).waiting.map(({ changeId }) => changeId);
  expect(queue).toEqual([first.changeId, second.changeId]);
});

test("once confirmed, the next change is based on what was sent; merged with another's, on what this device knows", () => {
  const out = { ...fresh, waiting: [tried(change())] };
  expect(confirmed(out, { version: 3, merged: false })).toMatchObject({
    baseVersion: 3,
    base: content,
    waiting: [],
  });
  expect(confirmed(out, { version: 3, merged: true })).toMatchObject({
    baseVersion: 0,
    base: null,
    waiting: [],
  });
});

test("a refusal keeps all that was typed and sends nothing more by itself", () => {
  const after = refused({ ...fresh, waiting: [tried(change())] }, { code: "conflict", version: 4 });
  expect(after).toMatchObject({
    form: { typed: "…" },
    changed: true,
    waiting: [],
    refusal: { code: "conflict", send: true },
  });
});

test("a lost network, an ended session and a server in trouble mean later, not no", () => {
  const codes = [
    "offline",
    "not_signed_in",
    "broken",
    "invalid",
    "conflict",
    "not_allowed",
  ] as const;
  expect(codes.map((code) => isForLater({ code }))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
