import { DomainError, type RefusalCode } from "@suivi/domain/errors";

/** The one map from refusals to HTTP. */
export const httpStatus: Record<RefusalCode, number> = {
  not_signed_in: 401,
  not_found: 404,
  not_allowed: 403,
  conflict: 409,
  invalid: 400,
  change_id_reused: 409,
  too_many_tries: 429,
};

/** What a route outside tRPC answers for an error: never a stack, never a hint at what exists. */
export function answerFor(error: unknown): {
  status: number;
  body: { refusal: Record<string, unknown> };
} {
  if (error instanceof DomainError)
    return {
      status: httpStatus[error.code],
      body: { refusal: { code: error.code, ...error.details } },
    };
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  const code = status === 429 ? "too_many_tries" : status < 500 ? "invalid" : "broken";
  return { status, body: { refusal: { code } } };
}
