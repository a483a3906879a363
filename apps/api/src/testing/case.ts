import type { Given } from "./given";
import type { Role } from "./world";

/**
 * A call that goes through: by whom, and with what; of what is one's own, with what of `role`. Makes what it needs, so
 * that it can be made again and again.
 */
export type Case = { by: Role; input: (given: Given, role?: Role) => Promise<object> | object };
