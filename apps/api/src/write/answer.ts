import type { Committed } from "./commit";

/** What a change answers: the record's own content is read anew by who may. */
export const answer = ({ id, version, revision, merged }: Committed<unknown>) => ({
  id,
  version,
  revision,
  merged,
});
