import type { AppRouter } from "@suivi/api/router";
import type { DomainError, RefusalCode } from "@suivi/domain/errors";
import type { Problem } from "@suivi/domain/problems/problem";
import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { byLink } from "./visitor";

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** Shows that a request comes from these pages: another site can't set it (the api's wall against forged requests). */
export const ours = { "x-suivi": "1" };

export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network a form says so at once, rather than wait without a word.
    mutations: { networkMode: "always" },
    queries: {
      staleTime: 30_000,
      // A refusal stays one however often it is asked; only a lost network is worth another try.
      retry: (count, error) => refusalOf(error).code === "offline" && count < 2,
    },
  },
});

export const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      maxItems: 20,
      url: "/trpc",
      headers: () => ({ ...ours, ...byLink() }),
      maxURLLength: 4000,
      fetch: (url, options) =>
        fetch(url, { ...(options as RequestInit), signal: deadline(options?.signal) }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

const patience = 30_000;
const deadline = (signal: AbortSignal | null | undefined) =>
  AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);

export type Refusal = {
  code: RefusalCode | "broken" | "offline";
  problems?: Problem[];
} & DomainError["details"];

/** What the server said no with; "offline" when nothing answered, "broken" when the answer makes no sense. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TRPCClientError) {
    const refusal = (error.data as { refusal?: Refusal } | null)?.refusal;
    if (refusal) return refusal;
    return { code: error.meta?.["response"] ? "broken" : "offline" };
  }
  return (error as { refusal?: Refusal })?.refusal ?? { code: "broken" };
}

/** Sends to a plain route. Throws an error that `refusalOf` reads. */
export async function post(path: string, body: unknown): Promise<void> {
  const headers = { ...ours, "content-type": "application/json" };
  const response = await fetch(path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
    signal: deadline(null),
  }).catch(() => null);
  if (response?.ok) return;
  const answer = (await response?.json().catch(() => null)) as { refusal?: Refusal } | null;
  throw Object.assign(new Error("refused"), {
    refusal: answer?.refusal ?? { code: response ? "broken" : "offline" },
  });
}
