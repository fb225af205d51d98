import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong in the window, as one line a fault. */
export async function axeFaults(page: Page): Promise<string[]> {
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
