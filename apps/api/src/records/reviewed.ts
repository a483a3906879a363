import type { Review, ReviewStatus } from "@suivi/domain/review/status";

type Columns = { reviewStatus: string; reviewNote: string | null; approvedVersion: number | null };

/** Where a row stands in review, as its columns say. */
export const reviewOf = ({ reviewStatus, reviewNote, approvedVersion }: Columns): Review => ({
  status: reviewStatus as ReviewStatus,
  note: reviewNote,
  approvedVersion,
});

/** The columns that say where a record stands in review. */
export const reviewColumns = ({ status, note, approvedVersion }: Review): Columns => ({
  reviewStatus: status,
  reviewNote: note,
  approvedVersion,
});
