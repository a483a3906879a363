import { type Action, reachOf } from "@suivi/domain/access/policy";
import { useSuspenseQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { type Outputs, queryClient, trpc } from "./trpc";

export type Me = NonNullable<Outputs["access"]["me"]>;
export type ProgrammeSeen = Me["programmes"][number];

/** Who is signed in; null for nobody. */
export const useMe = (): Me | null =>
  useSuspenseQuery(trpc.access.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
    .data;

/** Somebody signed in or out: nothing that was read before holds any more. */
export async function meChanged(): Promise<void> {
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey !== trpc.access.me.queryKey(),
  });
  await queryClient.refetchQueries({ queryKey: trpc.access.me.queryKey() });
}

const Current = createContext<ProgrammeSeen | null>(null);
export const CurrentProgramme = Current.Provider;

/** The programme whose pages these are, and what this person may do in it (the same table as the api's). */
export function useProgramme() {
  const programme = useContext(Current);
  if (!programme) throw new Error("useProgramme stands outside a programme's pages");
  const may = (action: Action) => reachOf(programme.standing, action) !== "no";
  const outside = reachOf(programme.standing, "activity.read") === "approved";
  return { ...programme, may, outside, base: `/${programme.code}` };
}
