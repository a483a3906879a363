import type { Problem } from "@suivi/domain/problems/problem";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useProgramme } from "../session";
import { queryClient, type Refusal, refusalOf } from "../trpc";
import { useChangeId } from "./use-change-id";

type Shown<C> = { version: number; content: C };
type Change<C> = {
  programmeId: string;
  changeId: string;
  id: string;
  baseVersion: number;
  content: C;
};
type Options<C> = {
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
  /** The record as it stands now, after somebody else changed it. */
  reread(): Promise<Shown<C>>;
  onSaved(): void;
};

/**
 * A form on a record with a version: what is typed stays until it is saved, wrong fields are said before anything is
 * sent, and what others changed meanwhile is put together with it (shell/conflict.tsx).
 */
export function useRecordForm<C extends object>(options: Options<C>) {
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const [base, setBase] = useState(options.record);
  const [content, set] = useState(
    () => options.start?.(options.record.content) ?? options.record.content,
  );
  const [theirs, setTheirs] = useState<Shown<C> | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);

  const saving = useMutation({
    mutationFn: async (next: { on: Shown<C>; content: C }) => {
      const sent = {
        programmeId,
        id: options.id,
        baseVersion: next.on.version,
        content: next.content,
      };
      return options.save({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      options.onSaved();
    },
    onError: async (error) => {
      const { code, conflicts = [] } = refusalOf(error);
      if (code === "conflict" && conflicts.length > 0) setTheirs(await options.reread());
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
    content,
    set,
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
