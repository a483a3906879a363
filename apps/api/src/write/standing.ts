import { type Standing, standingIn } from "@suivi/domain/organisations/standing";
import type { Tx } from "./commit";

/** Where organisations of a programme were merged into others, the one that stands. Chains are followed. */
export async function standingOf(tx: Tx, programmeId: string): Promise<Standing> {
  const [known] = await tx.$queryRaw<{ merged: Record<string, string> }[]>`
    select coalesce(json_object_agg(id, "mergedIntoId"), '{}') as merged from "Organisation"
    where "programmeId" = ${programmeId}::uuid and "mergedIntoId" is not null`;
  return standingIn(known!.merged);
}
