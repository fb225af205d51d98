import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong in the window, as one line a fault. */
export async function axeFaults(page: Page): Promise<string[]> {
  await atRest(page);
  // Its legacy mode needs no page of its own, which a window does not have.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${node.target.join(" ")} ${node.failureSummary}`,
    ),
  );
}

/** Wait until nothing fades or moves that comes to an end: half there, a panel has another contrast. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const animationsIn = (root: Document | ShadowRoot): Animation[] => [
      ...root.getAnimations(),
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
        shadowRoot ? animationsIn(shadowRoot) : [],
      ),
    ];
    await Promise.allSettled(
      animationsIn(document)
        .filter(
          ({ effect }) => effect?.getComputedTiming().endTime !== Infinity,
        )
        .map(({ finished }) => finished),
    );
  });
}
