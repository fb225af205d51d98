import { availableParallelism } from "node:os";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { vowelServer } from "./tests/fixtures/vowel-server.ts";
import { findChromium } from "./tools/runtime/find-chromium.ts";

/** Tests of the app that listen to it. They come last, and sound has to keep its beat. */
const heard = [
  "listening",
  "listening-queue",
  "neural-voices",
  "reading-on",
  "sound-in-step",
  "system-voices",
].map((name) => `tests/e2e/${name}.test.ts`);

/** Tests of the player that record what it plays: they too need the beat. */
const heardInBrowser = ["tests/renderer/speech/**/*.test.ts"];

/** How long a condition may take to come true: a limit for what never does, not a measure of speed. */
const patient = { poll: { timeout: 30_000, interval: 20 } };

/** A limit for what hangs, not a measure of speed: machines are shared. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: patient };

/** Hundreds of processes are started that load the same modules: each is compiled once. */
const env = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, "out", "compile-cache"),
};

/** Vitest leaves a processor to itself, and has next to nothing to do. */
const allProcessors = { maxWorkers: availableParallelism() };

const endToEnd = {
  ...limits,
  env,
  environment: "node",
  // Before there are workers, which would build at the same time.
  globalSetup: "tests/e2e/build.ts",
};

const inBrowser = {
  root: import.meta.dirname,
  plugins: [vowelServer()],
  // Found late, they would reload the page in the middle of a test.
  optimizeDeps: {
    include: [
      "@echogarden/espeak-ng-emscripten",
      "fast-check",
      "lit/directives/keyed.js",
    ],
  },
};

/** Vitest names the instances by their project: each has its own. */
const browserTests = () => ({
  ...limits,
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        executablePath: findChromium()?.path,
        args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
      },
    }),
    instances: [{ browser: "chromium" as const }],
  },
});

/**
 * Suites in one runner: `unit` runs the core, the Node services and the
 * tools under plain Node; `component` and `component-heard` run the interface in real Chromium;
 * `e2e` and `e2e-heard` drive the built app, on real Electron or its stand-in.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...limits,
          ...allProcessors,
          env,
          name: "unit",
          environment: "node",
          include: ["tests/{src,main,tools}/**/*.test.ts"],
          // Its files leave nothing behind in the process, and share what they load.
          isolate: false,
        },
      },
      {
        ...inBrowser,
        test: {
          ...browserTests(),
          ...allProcessors,
          name: "component",
          include: ["tests/renderer/**/*.test.ts"],
          exclude: heardInBrowser,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...inBrowser,
        test: {
          ...browserTests(),
          name: "component-heard",
          include: heardInBrowser,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...endToEnd,
          name: "e2e",
          include: ["tests/{e2e,visual}/**/*.test.ts"],
          exclude: heard,
          ...allProcessors,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...endToEnd,
          name: "e2e-heard",
          include: heard,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
