import * as z from "zod/mini";
import { typed, typedOrNull } from "../text";

/** Where a fact was read; shown beside it. */
export const source = z.strictObject({
  title: typed(300),
  author: typedOrNull(200),
  /** A web address, which the reader can open: no other kind of link. */
  url: typedOrNull(500).check(
    z.refine((url) => url === null || /^https?:\/\/\S+$/.test(url), { error: "not_valid" }),
  ),
});
export type Source = z.infer<typeof source>;
