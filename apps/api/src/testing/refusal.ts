import { TRPCError } from "@trpc/server";
import { type Refusal, refusalOf } from "../trpc";

/** How a call was refused, as the browser reads it. Fails when it was not. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError) return refusalOf(error);
    throw error;
  }
  throw new Error("It was allowed.");
}
