import type { Problem } from "./problems/problem";

/** Every way in which Suivi says no. Each has a sentence in `problems/`, and one HTTP status in the api. */
export type RefusalCode =
  | "not_signed_in"
  | "not_found"
  | "not_allowed"
  | "conflict"
  | "invalid"
  | "change_id_reused"
  | "too_many_tries";

/** A conflict of one field: what stood before, what the other person made of it, what this change makes of it. */
export type FieldConflict = { path: string; before: unknown; theirs: unknown; mine: unknown };

type Details = {
  problems?: Problem[];
  conflicts?: FieldConflict[];
  /** Version of the record that the change must be based on next. */
  version?: number;
  /** Who made the other change, and when (ISO instant). */
  by?: string;
  at?: string;
  waitSeconds?: number;
};

/** A refusal in the words of the field; thrown anywhere, translated once (api `trpc.ts`, web `say-problem`). */
export class DomainError extends Error {
  readonly code: RefusalCode;
  readonly details: Details;
  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}
