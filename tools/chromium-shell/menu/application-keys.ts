import type { KeyChord } from "../in-page/watch-keys.ts";
import type { BrowserWindow } from "../windows/browser-window.ts";
import type { Page } from "../windows/page.ts";
import { parseAccelerator } from "./accelerator.ts";
import type { MenuItem } from "./menu.ts";

/** The application menu's accelerators, looked for in every page. */
class ApplicationKeys {
  readonly #pages = new Set<Page>();
  #itemByChord = new Map<string, MenuItem>();
  #chords: readonly KeyChord[] = [];

  set(items: readonly MenuItem[]): void {
    const chords: KeyChord[] = [];
    this.#itemByChord = new Map();
    for (const item of items) {
      if (item.accelerator === undefined || !item.registerAccelerator) continue;
      const chord = parseAccelerator(item.accelerator);
      if (!chord || this.#itemByChord.has(write(chord))) continue;
      chords.push(chord);
      this.#itemByChord.set(write(chord), item);
    }
    this.#chords = chords;
    for (const page of this.#pages) page.setChords(chords);
  }

  /** Look for the keys in a page; its window is what the item's `click` gets. */
  watch(page: Page, window: () => BrowserWindow): void {
    this.#pages.add(page);
    page.setChords(this.#chords);
    page.once("gone", () => this.#pages.delete(page));
    page.on("message", (message) => {
      if (message.kind !== "key") return;
      const { ctrl, alt, shift, meta } = message.chord;
      this.#itemByChord.get(write(message.chord))?.click(
        {
          ctrlKey: ctrl,
          altKey: alt,
          shiftKey: shift,
          metaKey: meta,
          triggeredByAccelerator: true,
        },
        window(),
      );
    });
  }
}

const write = (chord: KeyChord): string =>
  [chord.keyCode, chord.ctrl, chord.alt, chord.shift, chord.meta].join();

export const applicationKeys = new ApplicationKeys();
