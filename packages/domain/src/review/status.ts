import * as z from "zod/mini";

/** Where a record stands between the person who typed it and the figures (FLOWS.md §6). */
export const reviewStatuses = ["draft", "submitted", "returned", "approved"] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];
export const reviewStatus = z.enum(reviewStatuses);

/** What a figure rests on: approved records only, or everything that was submitted too. */
export const bases = ["approved", "submitted"] as const;
export type Basis = (typeof bases)[number];
export const basis = z.enum(bases);

export type Review = {
  status: ReviewStatus;
  /** Why it was returned; stays until it is sent again. */
  note: string | null;
  /** The version that was last approved: figures on approved records rest on it until another is. */
  approvedVersion: number | null;
};

export const notReviewed: Review = { status: "draft", note: null, approvedVersion: null };

/** After an edit the record is a draft again, or sent for review; what was approved stays approved meanwhile. */
export function afterEdit(review: Review, send: boolean): Review {
  return send
    ? { ...review, status: "submitted", note: null }
    : { ...review, status: review.status === "returned" ? "returned" : "draft" };
}

/** After something is said beside the text of a record: what was approved stays approved, as its latest version. */
export const stillApproved = (review: Review, version: number): Review =>
  review.status === "approved" ? { ...review, approvedVersion: version } : review;

/** Which copies of a record count on which basis. The working copy is what its page shows to its authors. */
export function countedOn(review: Review, version: number) {
  const workingIsApproved = review.status === "approved";
  const workingIsSubmitted = workingIsApproved || review.status === "submitted";
  const keepsApproved =
    review.approvedVersion !== null && !workingIsApproved && review.approvedVersion < version;
  return {
    working: { approved: workingIsApproved, submitted: workingIsSubmitted },
    approved: keepsApproved ? { approved: true, submitted: !workingIsSubmitted } : null,
  };
}
