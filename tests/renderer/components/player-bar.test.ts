import axe from "axe-core";
import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../renderer/components/player-bar/player-bar.ts";
import type { SpeechActionEvent } from "../../../renderer/components/player-bar/player-bar.ts";
import { structureKinds } from "../../../src/speech/structures.ts";

afterEach(() => document.body.replaceChildren());

async function show() {
  const bar = document.createElement("qari-player-bar");
  const asked: string[] = [];
  bar.addEventListener("qari-speech-action", ({ action }: SpeechActionEvent) =>
    asked.push(action),
  );
  document.body.append(bar);
  await bar.updateComplete;
  const leave = () => bar.renderRoot.querySelector<HTMLElement>(".leave");
  return { bar, asked, leave };
}

it("offers to leave what stands apart while that is heard, by its name", async () => {
  const { bar, asked, leave } = await show();
  expect(leave()).toBeNull();
  const names = new Set<string>();
  for (const kind of structureKinds) {
    bar.structure = kind;
    await bar.updateComplete;
    names.add(leave()?.ariaLabel ?? "");
  }
  expect(names.size).toBe(structureKinds.length);
  expect((await axe.run(document.body)).violations).toEqual([]);
  leave()?.click();
  expect(asked).toEqual(["leave"]);
});

it("says what is left of a book in hours, as the foot does", async () => {
  const { bar } = await show();
  bar.secondsLeft = 36 * 60 * 60;
  await bar.updateComplete;
  expect(bar.renderRoot.querySelector(".left")?.textContent).toBe(
    "بقيت ٣٦ ساعة",
  );
});

it("keeps the focus when that is left", async () => {
  const { bar, leave } = await show();
  bar.structure = "quote";
  await bar.updateComplete;
  leave()?.focus();
  bar.structure = undefined;
  await bar.updateComplete;
  expect(leave()).toBeNull();
  expect(bar.shadowRoot?.activeElement?.className).toBe("play");
});

it("keeps the focus at the highest rate, and asks for no higher", async () => {
  const { bar } = await show();
  const rates: number[] = [];
  bar.addEventListener("qari-speech-rate", ({ rate }) => {
    rates.push(rate);
    bar.settings = { ...bar.settings, speechRate: rate };
  });
  bar.rates = { min: 0.5, max: 1.1 };
  await bar.updateComplete;
  const faster = () =>
    bar.renderRoot.querySelector<HTMLElement>("[aria-label='أسرع']");
  faster()?.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard("{Enter}");
  expect(bar.shadowRoot?.activeElement).toBe(faster());
  expect(faster()?.ariaDisabled).toBe("true");
  expect(rates).toEqual([1.1]);
});
