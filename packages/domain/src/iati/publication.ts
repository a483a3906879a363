/** A file as it was published: kept whole, and never changed again. */
export type PublishedFile = {
  number: number;
  /** ISO instant. */
  at: string;
  by: string;
  /** The programme's revision that it speaks of. */
  revision: number;
  bytes: number;
  digest: string;
  /** Each activity with the digest of what it says, and since when it says so. */
  activities: { identifier: string; digest: string; updated: string }[];
};

/** Whether a programme's file is open to everybody, and the one that stands. */
export type PublicationContent = { open: boolean; file: PublishedFile | null };

export const nothingPublished: PublicationContent = { open: false, file: null };
