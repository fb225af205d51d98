/**
 * `npm test`: every check there is, in the order of what fails fastest, summed
 * into one closing line `N passed, N failed, N skipped`. A check without a
 * count of its own (format, lint, a type check) counts as one; as many of
 * these run at once as there are processors. The suites of Vitest use them all
 * by themselves.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import * as v from "valibot";
import { buildIfChanged } from "./runtime/build.ts";
import { ensureChromium } from "./runtime/ensure-chromium.ts";
import { ensureJava } from "./runtime/ensure-java.ts";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report (`--reporter=json`) that is counted and told. */
const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  success: v.boolean(),
  testResults: v.array(
    v.object({
      /** The file. */
      name: v.string(),
      status: v.string(),
      message: v.string(),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.array(v.string()), []),
        }),
      ),
    }),
  ),
});

const layers = ["src", "main", "renderer", "tools", "tests"];
const reports = "out/test";
const only = process.argv.slice(2);
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
/** What failed, and why, a line each: told at the end, where it is looked for. */
const failures: string[] = [];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
ensureChromium();
ensureJava();

await checkAll({
  format: ["prettier", "--check", "--log-level=warn", "."],
  lint: [
    "oxlint",
    "--type-aware",
    "--deny-warnings",
    "--report-unused-disable-directives",
  ],
  ...Object.fromEntries(
    layers.map((layer) => [`types ${layer}`, ["tsc", "-p", layer]]),
  ),
  "voice data": ["node", "tools/voice/build-voice.ts", "--check"],
  "vowel kernel": ["node", "tools/tashkeel/kernel/build-kernel.ts", "--check"],
  "third-party list": ["node", "tools/third-party.ts", "--check"],
  "article schema": ["node", "tools/article-schema.ts", "--check"],
  translations: ["node", "tools/check-translations.ts"],
});
await suite("unit");
await suite("component");
await suite("component-heard");
await count("build", async () => {
  await buildIfChanged();
  return true;
});
await suite("e2e");
await suite("e2e-heard");

const { passed, failed, skipped } = total;
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Commands that are good when they end with 0. What each wrote stands together. */
async function checkAll(
  commands: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const waiting = Object.entries(commands);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      await count(name, async () => {
        const { code, written } = await runQuietly(command);
        process.stdout.write(written);
        return code === 0;
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
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
  if (!isGood) failures.push(name);
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
    failures.push(
      ...failedIn(report).map((failure) => `${project}: ${failure}`),
    );
    // A suite that failed without a failed test (a file that did not load) still failed.
    if ((code !== 0 || !report.success) && report.numFailedTests === 0) {
      total.failed += 1;
      failures.push(`${project}: failed beside its tests, with ${code}`);
    }
  } catch (error) {
    console.error(`${project}: no report`, error);
    total.failed += 1;
    failures.push(`${project}: no report`);
  }
}

/** Files that did not load, and tests that failed, with the first line of why. */
function failedIn({
  testResults,
}: v.InferOutput<typeof vitestReport>): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative("", name);
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && tests.length === 0)
      return [`${file}: ${firstLine(message)}`];
    return tests.map(
      ({ fullName, failureMessages }) =>
        `${file} > ${fullName}: ${firstLine(failureMessages[0] ?? "")}`,
    );
  });
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function isWanted(name: string): boolean {
  return only.length === 0 || only.some((word) => name.startsWith(word));
}

/** Run a command of the project's own `node_modules/.bin`, which npm puts first in PATH. @returns Its exit code. */
async function run(command: readonly string[]): Promise<number> {
  return ended(start(command, "inherit"));
}

async function runQuietly(
  command: readonly string[],
): Promise<{ readonly code: number; readonly written: Buffer }> {
  const child = start(command, "pipe");
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => written.push(chunk));
  return { code: await ended(child), written: Buffer.concat(written) };
}

function start(
  [program = "", ...args]: readonly string[],
  output: "inherit" | "pipe",
): ChildProcess {
  return spawn(program, args, {
    stdio: ["inherit", output, output],
    shell: process.platform === "win32",
  });
}

/** Once all it wrote has come. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
