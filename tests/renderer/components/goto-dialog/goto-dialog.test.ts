import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/goto-dialog/goto-dialog.ts";
import "../../../../renderer/styles/tokens.css";

afterEach(() => document.body.replaceChildren());

async function ask(progress: number) {
  const element = document.createElement("qari-goto-dialog");
  document.body.append(element);
  await element.updateComplete;
  const answer = element.ask({ progress, contents: [] });
  const field = () =>
    element.shadowRoot?.querySelector<HTMLInputElement>(".number");
  await expect.poll(() => field()?.value).toBeTruthy();
  return {
    element,
    answer,
    shown: () => field()?.value,
    async type(text: string): Promise<void> {
      const found = field();
      if (found) found.value = text;
      found?.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await element.updateComplete;
    },
    submit: () => element.shadowRoot?.querySelector("form")?.requestSubmit(),
  };
}

describe("the dialog that asks for a place", () => {
  it("shows the place that the reader is at, and has no fault that axe knows", async () => {
    const { element, shown } = await ask(0.333);
    expect(shown()).toBe("٣٣");
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
  });

  it("leads nowhere while its number is the one that it was opened with", async () => {
    const { answer, submit } = await ask(0.333);
    submit();
    expect(await answer).toBeUndefined();
  });

  it.each([
    ["٤٠", 0.4],
    ["33", 0.33],
    ["12.5", 0.125],
  ])("answers what was typed: %s", async (text, share) => {
    const { answer, type, submit } = await ask(0.333);
    await type(text);
    submit();
    expect(await answer).toBe(share);
  });
});
