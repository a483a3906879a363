import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
type Source = { path: string; text: string };

/** What each package may stand on, apart from Node itself: the drawing of STYLE.md §2.3. */
const mayUse: Record<string, string[]> = {
  "packages/domain": ["zod"],
  "packages/iati": ["saxes"],
  "packages/ui": ["@suivi/domain", "react", "react-dom", "react-is", "recharts"],
  "packages/documents": [
    "@suivi/domain",
    "docx",
    "hucre",
    "saxes",
    // A worker thread reads TypeScript by a loader of its own.
    "tsx",
    "@myriaddreamin/",
    "@expo-google-fonts/",
    "uqr",
  ],
};
/** What a package must never reach, by whichever way. */
const never: Record<string, RegExp> = {
  "apps/web": /^(@suivi\/(db|documents|iati)|@prisma\/|pg$|better-auth|fastify)/,
  "packages/db": /^@suivi\//,
};
const isTest = (path: string) => /\.test\.tsx?$|\/testing\/|\/e2e\/|\/bench\//.test(path);
const packageOf = (path: string) => path.split("/").slice(0, 2).join("/");
const nameOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** The imports of a file: what they name, and whether for types alone. */
function importsOf(text: string): { specifier: string; typesOnly: boolean }[] {
  const statements = text.matchAll(
    /^\s*(import|export)\s+(type\s)?[^;"'`]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map(([, , type, from, bare, dynamic]) => ({
    specifier: (from ?? bare ?? dynamic)!,
    typesOnly: type !== undefined,
  }));
}

const featureOf = (path: string) => /^(apps\/\w+\/src\/features\/[^/]+)\//.exec(path)?.[1];

/** Why this import may not be; null when it may. */
function broken(path: string, { specifier, typesOnly }: ReturnType<typeof importsOf>[0]) {
  const own = packageOf(path);
  if (specifier.startsWith(".")) {
    const target = normalize(join(dirname(path), specifier));
    if (packageOf(target) !== own) return "reaches into another package";
    const [from, to] = [featureOf(path), featureOf(`${target}/`) ?? featureOf(target)];
    return from && to && from !== to ? "imports a sibling feature" : null;
  }
  if (specifier.startsWith("node:") && own !== "packages/domain" && own !== "packages/ui")
    return null;
  const allowed = mayUse[own];
  const name = nameOf(specifier);
  if (
    allowed &&
    !allowed.some((one) => name === one || (one.endsWith("/") && name.startsWith(one)))
  )
    return "stands on more than it may";
  if (never[own]?.test(specifier)) return "reaches what it must never";
  if (
    own === "apps/web" &&
    name === "@suivi/api" &&
    !(typesOnly && specifier === "@suivi/api/router")
  )
    return "takes more than types from the api";
  const store = /\/(store|passwords)\.ts$/.test(path);
  return featureOf(path)?.startsWith("apps/api") && name === "@suivi/db" && !store
    ? "talks to the database outside its store"
    : null;
}

const violations = (sources: Source[]) =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      importsOf(text).flatMap((one) => {
        const why = broken(path, one);
        return why ? [`${path} ${why}: ${one.specifier}`] : [];
      }),
    );

const sources: Source[] = [
  "apps/api/src",
  "apps/web/src",
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`),
]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.(ts|tsx|mjs)$/.test(entry.name) &&
      !entry.parentPath.includes("generated"),
  )
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }));

describe("the walls between packages and features", () => {
  test("stand", () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(violations(sources)).toEqual([]);
  });

  test("are written down where packages are declared: the core depends on zod alone", () => {
    const declared = (own: string) => {
      const text = readFileSync(join(root, own, "package.json"), "utf8");
      return Object.keys((JSON.parse(text) as { dependencies?: object }).dependencies ?? {});
    };
    expect(declared("packages/domain")).toEqual(["zod"]);
    for (const [own, allowed] of Object.entries(mayUse))
      expect(declared(own).filter((name) => !allowed.some((one) => name.startsWith(one)))).toEqual(
        [],
      );
    for (const [own, refused] of Object.entries(never))
      expect(declared(own).filter((name) => refused.test(name))).toEqual([]);
  });

  test("are found broken wherever somebody breaks one", () => {
    const planted: [path: string, line: string][] = [
      ["packages/domain/src/figures/x.ts", `import pg from "pg";`],
      ["packages/domain/src/figures/x.ts", `import { readFileSync } from "node:fs";`],
      ["packages/domain/src/figures/x.ts", `import type { Db } from "@suivi/db";`],
      ["packages/domain/src/figures/x.ts", `import { x } from "../../../db/src/client";`],
      ["packages/ui/src/x.tsx", `import { trpc } from "@trpc/client";`],
      ["packages/iati/src/x.ts", `import { id } from "@suivi/domain/ids";`],
      ["packages/db/src/x.ts", `export { id } from "@suivi/domain/ids";`],
      ["apps/web/src/x.ts", `import { openDb } from "@suivi/db";`],
      ["apps/web/src/x.ts", `import { appRouter } from "@suivi/api/router";`],
      ["apps/web/src/x.ts", `const { default: pg } = await import("pg");`],
      ["apps/web/src/features/people/x.tsx", `import { y } from "../activities/y";`],
      ["apps/api/src/features/people/x.ts", `import {\n  y,\n  z,\n} from "../activities/y";`],
      ["apps/api/src/features/people/router.ts", `import { Prisma } from "@suivi/db";`],
    ];
    for (const [path, text] of planted) expect(violations([{ path, text }])).toHaveLength(1);
    const allowed = [
      { path: "apps/web/src/trpc.ts", text: `import type { AppRouter } from "@suivi/api/router";` },
      {
        path: "apps/api/src/features/people/store.ts",
        text: `import { Prisma } from "@suivi/db";`,
      },
      {
        path: "packages/domain/src/a/b.ts",
        text: `import * as z from "zod/mini";\nimport { id } from "../ids";`,
      },
    ];
    expect(violations(allowed)).toEqual([]);
  });
});
