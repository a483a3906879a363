import { build, checkNode, install, program } from "./steps.mjs";

checkNode();
install(console.log);
build(console.log);
console.log("Starting …");
program("apps/api/src/main.ts", []);
