import { migrations } from "./migrate";

/** Sessions, and what guards against guessing passwords: nothing that a backup should carry. */
const passing = ["Session", "Verification", "SignInTry"];

/** The tables that the migrations of this version make: ours, whatever else lies in the database. */
export const ourTables = (): string[] => [
  ...new Set(
    migrations().flatMap(({ sql }) =>
      [...sql.matchAll(/^CREATE TABLE "([^"]+)"/gm)].map(([, name]) => name!),
    ),
  ),
];

/** Those of them that a backup holds. */
export const keptTables = () => ourTables().filter((name) => !passing.includes(name));
