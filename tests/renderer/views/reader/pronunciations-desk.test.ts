import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PronunciationAskEvent } from "../../../../renderer/components/pronunciations/pronunciation-events.ts";
import { PronunciationsDesk } from "../../../../renderer/views/reader/pronunciations-desk.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";

/** What main has written; the page below is told of none of it. */
let written: Settings;

@customElement("test-pronunciations-view")
class View extends LitElement {
  readonly desk = new PronunciationsDesk(this, {
    settings: () => defaultSettings,
    pause: () => undefined,
  });
  override render() {
    return html`${this.desk.render()}`;
  }
}

let view: View;
beforeEach(async () => {
  written = defaultSettings;
  answers["settings.read"] = () => Promise.resolve(written);
  answers["settings.change"] = ({ patch }) => {
    written = { ...written, ...patch };
    return Promise.resolve(written);
  };
  view = new View();
  document.body.append(view);
  await view.desk.show();
});
afterEach(() => view.remove());

const ask = (asked: PronunciationAskEvent["ask"]): void => {
  view.renderRoot
    .querySelector("qari-pronunciations-dialog")
    ?.dispatchEvent(new PronunciationAskEvent(asked));
};
const spelled = () =>
  written.pronunciations.map(({ word, spelling }) => `${word} ${spelling}`);

describe("changes of the own pronunciations that come faster than they are told", () => {
  it("lose no word that was added before", async () => {
    ask({ kind: "save", entry: { word: "أوبك", spelling: "أُوبِك" } });
    ask({ kind: "save", entry: { word: "ليما", spelling: "لِيمَا" } });
    await expect.poll(() => written.pronunciations.length).toBeGreaterThan(0);
    await expect.poll(spelled).toEqual(["أوبك أُوبِك", "ليما لِيمَا"]);
  });

  it("are taken back to what was there before the last of them", async () => {
    const entry = { word: "أوبك", spelling: "أُوبِك" };
    const changed = { word: "أوبك", spelling: "أُوبَك" };
    ask({ kind: "save", entry });
    ask({ kind: "save", entry: changed, before: entry });
    ask({ kind: "remove", entry: changed });
    ask({ kind: "undo" });
    await expect.poll(spelled).toEqual(["أوبك أُوبَك"]);
  });
});
