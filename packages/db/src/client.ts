import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

export type Db = PrismaClient;
export { Prisma } from "./generated/client";

/** Opens a database; the pool of connections is this process's own. */
export function openDb(connectionString: string, connections = 10): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: connections }) });
}
