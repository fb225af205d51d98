import type { ReadingPatch } from "../../../src/settings/reading-settings.ts";
import type { AddedTypeface } from "../../../src/settings/typeface-choice.ts";

/** What one article is to have of its own; `undefined` for nothing. Nothing is stored yet. */
export class ArticleReadingEvent extends Event {
  readonly own: ReadingPatch | undefined;
  constructor(own: ReadingPatch | undefined) {
    super("qari-article-reading", { bubbles: true, composed: true });
    this.own = own;
  }
}

/** All settings are to go back to their defaults. Nothing is changed yet. */
export class SettingsResetEvent extends Event {
  constructor() {
    super("qari-settings-reset", { bubbles: true, composed: true });
  }
}

/** A preset of the reader's is to go. */
export class PresetRemoveEvent extends Event {
  readonly id: string;
  constructor(id: string) {
    super("qari-preset-remove", { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The reader wants to add a font file. */
export class TypefaceAddEvent extends Event {
  constructor() {
    super("qari-typeface-add", { bubbles: true, composed: true });
  }
}

/** A font file that the reader added is to go. */
export class TypefaceRemoveEvent extends Event {
  readonly typeface: AddedTypeface;
  constructor(typeface: AddedTypeface) {
    super("qari-typeface-remove", { bubbles: true, composed: true });
    this.typeface = typeface;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-article-reading": ArticleReadingEvent;
    "qari-settings-reset": SettingsResetEvent;
    "qari-preset-remove": PresetRemoveEvent;
    "qari-typeface-add": TypefaceAddEvent;
    "qari-typeface-remove": TypefaceRemoveEvent;
  }
}
