import { createHash } from "node:crypto";

/** All that is kept of a token or a link: it has 256 random bits, so that a plain hash tells nobody anything. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
