import type { FastifyInstance } from "fastify";
import type { Context } from "../trpc";

/** Files for reading elsewhere. */
export function exportRoutes(_app: FastifyInstance, _db: Context["db"], _version: string): void {}
