import { build, checkNode, install, program } from "./steps.mjs";

checkNode();
install(console.error);
build(console.error);
program("apps/api/src/cli.ts", process.argv.slice(2));
