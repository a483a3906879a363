import { sameJson } from "@suivi/domain/merge";
import type { Problem } from "@suivi/domain/problems/problem";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { formKey } from "../outbox/device";
import { useMe, useProgramme } from "../session";
import { queryClient, type Refusal, refusalOf } from "../trpc";
import { useChangeId } from "./use-change-id";
import { forget, kept, useKeeping } from "./use-kept";

type Shown<C> = { version: number; content: C };
type Kept<C> = { id: string; record: Shown<C>; content: C };
type Change<C> = {
  programmeId: string;
  changeId: string;
  id: string;
  baseVersion: number;
  content: C;
};
export type RecordFormOptions<C> = {
  /** Tells this form from the others of this person on this device; else its address does. */
  about?: string;
  id: string;
  /** The record as it was read; version 0 is a new one. */
  record: Shown<C>;
  /** What the form shows at first, where that is not the record as it stands. */
  start?: (content: C) => C;
  /** What is sent of what was typed: trimmed, the empty left out. */
  clean(content: C): C;
  /** What is wrong with it, asked before it is sent. */
  check(content: C): Problem[];
  save(change: Change<C>): Promise<unknown>;
  /** The record as it stands now, after somebody else changed it. Its id: a new one goes on under that of before. */
  reread(id: string): Promise<Shown<C>>;
  onSaved(id: string): void;
};

/**
 * A form on a record with a version: what is typed is kept on this device at every touch, with the version it was typed
 * on, until the server has it: a reload, a lost network, a session that ends or a closed tab lose nothing. Wrong fields
 * are said before anything is sent, and what others changed meanwhile is put together with it (shell/conflict.tsx).
 */
export function useRecordForm<C extends object>(options: RecordFormOptions<C>) {
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const [address] = useLocation();
  const key = formKey(useMe()?.user.id, options.about ?? address);
  const [before] = useState(() => kept<Kept<C>>(key));
  const [fresh] = useState(() => options.start?.(options.record.content) ?? options.record.content);
  const [resumed, setResumed] = useState(before !== null);
  const [saved, setSaved] = useState(false);
  const id = before?.id ?? options.id;
  const [base, setBase] = useState(before?.record ?? options.record);
  const [content, set] = useState<C>(() => ({ ...fresh, ...before?.content }));
  const keep = useMemo(
    () =>
      saved || (!resumed && sameJson(content, fresh))
        ? null
        : ({ id, record: base, content } satisfies Kept<C>),
    [saved, resumed, id, base, content, fresh],
  );
  useKeeping(key, keep);
  const [theirs, setTheirs] = useState<Shown<C> | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);

  const saving = useMutation({
    mutationFn: async (next: { on: Shown<C>; content: C }) => {
      const sent = {
        programmeId,
        id,
        baseVersion: next.on.version,
        content: next.content,
      };
      return options.save({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: async () => {
      // The page is left before an effect runs: the next form of this kind starts afresh.
      forget(key);
      setSaved(true);
      await queryClient.invalidateQueries();
      options.onSaved(id);
    },
    onError: async (error) => {
      const { code, conflicts = [] } = refusalOf(error);
      if (code === "conflict" && conflicts.length > 0) setTheirs(await options.reread(id));
    },
  });

  const submit = (typed: C = content, on = base) => {
    const next = options.clean(typed);
    const wrong = options.check(next);
    setProblems(wrong);
    if (wrong.length === 0) saving.mutate({ on, content: next });
    else saving.reset();
  };
  const refused = saving.error ? refusalOf(saving.error) : null;
  const refusal: Refusal | null =
    problems.length > 0 ? { code: "invalid", problems } : theirs ? null : refused;
  return {
    id,
    content,
    set,
    /** What was typed before and not sent is what the form shows. */
    resumed,
    discard: () => {
      setResumed(false);
      setBase(options.record);
      set(fresh);
    },
    patch: (part: Partial<C>) => set((before) => ({ ...before, ...part })),
    problems: refusal?.problems ?? [],
    refusal,
    saving: saving.isPending,
    submit: (typed?: C) => submit(typed),
    /** Two people at the same field: what `Conflict` needs. */
    conflict: theirs &&
      refused && {
        refusal: refused,
        base: base.content,
        mine: options.clean(content),
        theirs: theirs.content,
        onDecided: (decided: C) => {
          setBase(theirs);
          set(decided);
          setTheirs(null);
          submit(decided, theirs);
        },
      },
  };
}

export type RecordForm<C extends object> = ReturnType<typeof useRecordForm<C>>;
