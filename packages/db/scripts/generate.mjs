// Generates the Prisma client. The client is WebAssembly and needs no engine; the CLI asks for a schema engine all the
// same and would download it, so it is given a file that exists. With or without internet the result is the same.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));
const prisma = fileURLToPath(new URL("../node_modules/prisma/build/index.js", import.meta.url));
const { status, stderr, stdout } = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
  cwd: folder,
  encoding: "utf8",
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
if (status !== 0) console.error(stdout, stderr);
process.exit(status ?? 1);
