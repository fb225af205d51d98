import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./tools/runtime/find-chromium.ts";

/**
 * Two runners in one: `unit` runs the core, the Node services and the tools
 * under plain Node; `component` runs the interface in real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{src,main,tools}/**/*.test.ts"],
        },
      },
      {
        root: import.meta.dirname,
        test: {
          name: "component",
          include: ["tests/renderer/**/*.test.ts"],
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
    ],
  },
});
