import { build, checkNode, install, program } from "./steps.mjs";

checkNode();
install(console.error);
build(console.error);
program("bench/run.ts", process.argv.slice(2));
