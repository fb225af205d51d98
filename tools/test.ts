/**
 * `npm test`: every check there is, in the order of what fails fastest, summed
 * into one closing line `N passed, N failed, N skipped`. A check without a
 * count of its own (format, lint, a type check) counts as one.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import * as v from "valibot";
import { buildIfChanged } from "./runtime/build.ts";
import { ensureChromium } from "./runtime/ensure-chromium.ts";
import { ensureJava } from "./runtime/ensure-java.ts";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report (`--reporter=json`) that is counted. */
const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  success: v.boolean(),
});

const layers = ["src", "main", "renderer", "tools", "tests"];
const reports = "out/test";
const only = process.argv.slice(2);
const total: Tally = { passed: 0, failed: 0, skipped: 0 };

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
ensureChromium();
ensureJava();

await check("format", ["prettier", "--check", "--log-level=warn", "."]);
await check("lint", [
  "oxlint",
  "--type-aware",
  "--deny-warnings",
  "--report-unused-disable-directives",
]);
for (const layer of layers) await check(`types ${layer}`, ["tsc", "-p", layer]);
await check("voice data", ["node", "tools/voice/build-voice.ts", "--check"]);
await check("vowel kernel", [
  "node",
  "tools/tashkeel/kernel/build-kernel.ts",
  "--check",
]);
await check("third-party list", ["node", "tools/third-party.ts", "--check"]);
await check("article schema", ["node", "tools/article-schema.ts", "--check"]);
await check("translations", ["node", "tools/check-translations.ts"]);
await suite("unit");
await suite("component");
await count("build", async () => {
  await buildIfChanged();
  return true;
});
await suite("e2e");
await suite("e2e-heard");

const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function check(name: string, command: readonly string[]): Promise<void> {
  await count(name, async () => (await run(command)) === 0);
}

async function count(name: string, act: () => Promise<boolean>): Promise<void> {
  if (!isWanted(name)) return;
  let isGood: boolean;
  try {
    isGood = await act();
  } catch (error) {
    console.error(error);
    isGood = false;
  }
  total[isGood ? "passed" : "failed"] += 1;
  console.log(`${isGood ? "✓" : "✗"} ${name}`);
}

/** One Vitest project (vitest.config.ts), counted test by test. */
async function suite(project: string): Promise<void> {
  if (!isWanted(project)) return;
  const file = `${reports}/${project}.json`;
  const code = await run([
    "vitest",
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  try {
    const report = v.parse(
      vitestReport,
      JSON.parse(readFileSync(file, "utf8")),
    );
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
    // A suite that failed without a failed test (a file that did not load) still failed.
    if ((code !== 0 || !report.success) && report.numFailedTests === 0)
      total.failed += 1;
  } catch (error) {
    console.error(`${project}: no report`, error);
    total.failed += 1;
  }
}

function isWanted(name: string): boolean {
  return only.length === 0 || only.some((word) => name.startsWith(word));
}

/** Run a command of the project's own `node_modules/.bin`, which npm puts first in PATH. */
function run(command: readonly string[]): Promise<number> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
