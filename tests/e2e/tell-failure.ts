import process from "node:process";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";

/** How long a page that lives may take to answer. */
const patienceMs = 3_000;
const lastLines = 15;

/**
 * Where the test that is ending failed, say how its page was then, before it
 * goes: a step that waits in vain does not tell a page that hangs, or draws
 * nothing, from one that shows something else.
 */
export async function tellFailure(
  page: Page,
  logs: readonly string[],
): Promise<void> {
  // The tour and the bench drive the app without Vitest, which is not to be loaded then.
  if (process.env["VITEST"] === undefined) return;
  const { TestRunner } = await import("vitest");
  const test = TestRunner.getCurrentTest();
  if (test?.result?.state !== "fail") return;
  const state = await within(
    page.evaluate(() => ({
      visibility: document.visibilityState,
      hasFocus: document.hasFocus(),
      focused: document.activeElement?.localName,
    })),
  );
  const frame = await within(
    page.evaluate(
      () =>
        new Promise<string>((done) =>
          requestAnimationFrame(() => done("drawn")),
        ),
    ),
  );
  console.error(
    [
      `The page when "${test.name}" failed: ${JSON.stringify(state)}, a frame: ${JSON.stringify(frame)}`,
      ...logs.slice(-lastLines),
    ].join("\n"),
  );
}

const within = <T>(answer: Promise<T>): Promise<T | string> =>
  Promise.race([
    answer.catch(String),
    setTimeout(patienceMs, "no answer", { ref: false }),
  ]);
