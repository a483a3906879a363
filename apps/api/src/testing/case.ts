import type { Given } from "./given";
import type { Role } from "./world";

/** A call that goes through: by whom, and with what. Makes what it needs, so that it can be made again and again. */
export type Case = { by: Role; input: (given: Given) => Promise<object> | object };
