// npm test: every check and every test, and a line that counts them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { bin, checkNode, install, root, run } from "./steps.mjs";

checkNode();
install(console.log);
const scratch = mkdtempSync(join(tmpdir(), "suivi-test-"));
let passed = 0;
let failed = 0;

function check(name, command, args, options) {
  const began = Date.now();
  const { ok, output } = run(name, command, args, options);
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(shortened(output));
  return ok;
}

/** The beginning and the end of a long output; what lies between says the same again. */
function shortened(output) {
  const lines = output.split("\n");
  if (lines.length <= 300) return output;
  return [...lines.slice(0, 150), `… ${lines.length - 300} lines …`, ...lines.slice(-150)].join(
    "\n",
  );
}

/** Tests whose runner writes a report to count from; a run that tested nothing has failed, what it left out is named. */
function tests(name, command, args, options, report, count) {
  console.log(`     ${name} …`);
  const began = Date.now();
  const { ok, output } = run(name, command, args, options);
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, leftOut: [], failures: [] };
  if (counted.failed === 0 && (!ok || counted.passed === 0)) {
    counted.failed = 1;
    counted.failures.push(output);
  }
  passed += counted.passed;
  failed += counted.failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${counted.failed ? "FAIL" : "ok  "} ${name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`,
  );
  for (const name of counted.leftOut) console.log(`     left out: ${name}`);
  for (const failure of counted.failures) console.log(shortened(failure));
}

function vitestCount({ testResults, ...numbers }) {
  // A file that breaks before its first test has no test to show for it.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const all = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((one) => ({ ...one, name: `${name} > ${one.fullName}` })),
  );
  const failures = all
    .filter(({ status }) => status === "failed")
    .map(({ name, failureMessages }) => `${name}\n${failureMessages.join("\n")}`);
  return {
    passed: numbers.numPassedTests,
    failed: numbers.numFailedTests + broken.length,
    leftOut: all
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ name }) => name),
    failures: [...broken.map(({ name, message }) => `${name}\n${message}`), ...failures],
  };
}

function playwrightCount({ suites, errors }) {
  const failures = errors.map(({ message }) => message);
  const counted = { passed: 0, failed: errors.length, leftOut: [], failures };
  const walk = ({ specs = [], suites: inner = [] }) => {
    for (const { file, title, tests: all } of specs)
      for (const { status, results } of all) {
        if (status === "expected") counted.passed += 1;
        else {
          counted.failed += 1;
          const messages = results.flatMap((one) => one.errors.map(({ message }) => message));
          failures.push(`${file} > ${title} (${status})\n${messages.join("\n")}`);
        }
      }
    for (const suite of inner) walk(suite);
  };
  for (const suite of suites) walk(suite);
  return counted;
}

check("database client", bin("turbo"), ["run", "generate", "--output-logs=errors-only"]);
check("format", bin("oxfmt"), ["--check", "."]);
check("lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]);
check("boundaries", bin("turbo"), ["boundaries"]);
check("types", bin("turbo"), ["run", "typecheck", "--output-logs=errors-only"]);
const unit = join(scratch, "vitest.json");
tests(
  "unit and procedure tests",
  bin("vitest"),
  ["run", "--reporter=json", `--outputFile=${unit}`],
  {},
  unit,
  vitestCount,
);
if (check("production build", bin("turbo"), ["run", "build", "--output-logs=errors-only"])) {
  const browser = await chromium(console.log);
  if (browser) {
    const report = join(scratch, "playwright.json");
    const env = { SUIVI_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const playwright = [
      join(root, "apps/web/node_modules/@playwright/test/cli.js"),
      "test",
      "--reporter=json",
    ];
    tests(
      "browser tests",
      process.execPath,
      playwright,
      { env, cwd: join(root, "apps/web") },
      report,
      playwrightCount,
    );
  } else {
    failed += 1;
    console.log(
      "FAIL browser tests: no Chromium here and none to be had. Install one and name it: SUIVI_CHROMIUM=/path/to/chromium npm test",
    );
  }
} else console.log("     browser tests: not run, there is no build to test");
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
