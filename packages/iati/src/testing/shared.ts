import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";

// The official schema, rules and codelists lie beside the repository, never in it.
const shared = fileURLToPath(new URL("../../../../../shared/iati/", import.meta.url));
const atHand = existsSync(shared);

const leftOut = (name: string) =>
  // oxlint-disable-next-line vitest/no-disabled-tests -- nothing to test against, and the name says it
  test.skip(`${name}: LEFT OUT, ../shared/iati is not beside the repository`, () => {});

/** Tests that hold our tables against the official files; where these are not at hand, the name says so. */
export const againstShared: (name: string, tests: () => void) => void = atHand ? describe : leftOut;

export const sharedFile = (path: string): Uint8Array => readFileSync(shared + path);
export const sharedText = (path: string): string => readFileSync(shared + path, "utf8");
export const sharedJson = <T>(path: string): T => JSON.parse(sharedText(path)) as T;
