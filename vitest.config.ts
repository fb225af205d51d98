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
  "sound-to-keep",
  "system-voices",
].map((name) => `tests/e2e/${name}.test.ts`);

/** How long a condition may take to come true: a limit for what never does, not a measure of speed. */
const patient = { poll: { timeout: 15_000 } };

const endToEnd = {
  environment: "node",
  // Before there are workers, which would build at the same time.
  globalSetup: "tests/e2e/build.ts",
  testTimeout: 60_000,
  expect: patient,
  hookTimeout: 60_000,
};

/**
 * Three suites in one runner: `unit` runs the core, the Node services and the
 * tools under plain Node; `component` runs the interface in real Chromium;
 * `e2e` and `e2e-heard` drive the built app, on real Electron or its stand-in.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{src,main,tools}/**/*.test.ts"],
          // A limit for what hangs, not a measure of speed: machines are shared.
          testTimeout: 60_000,
          expect: patient,
          hookTimeout: 60_000,
        },
      },
      {
        root: import.meta.dirname,
        plugins: [vowelServer()],
        // Found late, they would reload the page in the middle of a test.
        optimizeDeps: {
          include: ["@echogarden/espeak-ng-emscripten", "fast-check"],
        },
        test: {
          name: "component",
          include: ["tests/renderer/**/*.test.ts"],
          testTimeout: 60_000,
          expect: patient,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium()?.path,
                args: [
                  "--no-sandbox",
                  "--autoplay-policy=no-user-gesture-required",
                ],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          ...endToEnd,
          name: "e2e",
          include: ["tests/{e2e,visual}/**/*.test.ts"],
          exclude: heard,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...endToEnd,
          name: "e2e-heard",
          include: heard,
          fileParallelism: false,
        },
      },
    ],
  },
});
