import { type Action, reachOf } from "@suivi/domain/access/policy";
import { hashKey, useSuspenseQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { client, type Outputs, queryClient, trpc } from "./trpc";

export type Me = NonNullable<Outputs["access"]["me"]>;
export type ProgrammeSeen = Me["programmes"][number];

const whoAmI = trpc.access.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY });

/** Who is signed in; null for nobody. */
export const useMe = (): Me | null => useSuspenseQuery(whoAmI).data;

/** Somebody signed in or out: nothing that was read before holds any more. */
export async function meChanged(): Promise<void> {
  const me = await client.access.me.query();
  const kept = hashKey(whoAmI.queryKey);
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== kept });
  queryClient.setQueryData(whoAmI.queryKey, me);
}

const Current = createContext<ProgrammeSeen | null>(null);
export const CurrentProgramme = Current.Provider;

/** The programme whose pages these are, and what this person may do in it (the same table as the api's). */
export function useProgramme() {
  const programme = useContext(Current);
  if (!programme) throw new Error("useProgramme stands outside a programme's pages");
  const may = (action: Action) => reachOf(programme.standing, action) !== "no";
  const outside = reachOf(programme.standing, "dashboard.read") === "approved";
  return { ...programme, may, outside, base: `/${programme.code}` };
}
