import type { HighlightColor } from "../../../src/library/records.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import type { MarkChange } from "../../controllers/marks-controller.ts";

/** What can be done with selected text. */
export type SelectionAct =
  | { readonly kind: "highlight"; readonly color: HighlightColor }
  | {
      readonly kind:
        | "open"
        | "note"
        | "copy"
        | "copy-citation"
        | "copy-vowels"
        | "find"
        | "search"
        | "speak"
        | "speak-selection"
        | "pronounce"
        | "save-sound"
        | "look-up";
    };

/** Something is asked of the selected text. */
export class SelectionActEvent extends Event {
  readonly act: SelectionAct;
  constructor(act: SelectionAct) {
    super("qari-selection-act", { bubbles: true, composed: true });
    this.act = act;
  }
}

/** What is selected is to be read aloud, and nothing behind it. */
export class SpanSpeakEvent extends Event {
  readonly span: Span;
  constructor(span: Span) {
    super("qari-span-speak", { bubbles: true, composed: true });
    this.span = span;
  }
}

/** Something is asked of one mark. */
export class MarkJumpEvent extends Event {
  readonly mark: Mark;
  constructor(mark: Mark) {
    super("qari-mark-jump", { bubbles: true, composed: true });
    this.mark = mark;
  }
}
export class MarkChangeEvent extends Event {
  /** Absent for a note that is not made yet. */
  readonly mark: Mark | undefined;
  readonly change: MarkChange;
  constructor(mark: Mark | undefined, change: MarkChange) {
    super("qari-mark-change", { bubbles: true, composed: true });
    this.mark = mark;
    this.change = change;
  }
}
export class MarkRemoveEvent extends Event {
  readonly mark: Mark;
  constructor(mark: Mark) {
    super("qari-mark-remove", { bubbles: true, composed: true });
    this.mark = mark;
  }
}
/** The reader shows where a mark belongs: at what is selected, or where it was found in doubt. */
export class MarkAnchorEvent extends Event {
  readonly mark: Mark;
  readonly to: "selection" | "found";
  constructor(mark: Mark, to: "selection" | "found") {
    super("qari-mark-anchor", { bubbles: true, composed: true });
    this.mark = mark;
    this.to = to;
  }
}
/** The reader wants a bookmark where the page stands now. */
export class BookmarkToggleEvent extends Event {
  constructor() {
    super("qari-bookmark-toggle", { bubbles: true, composed: true });
  }
}
/** Marks are to be written to a file. */
export class MarksExportEvent extends Event {
  readonly format: "markdown" | "csv" | "annotations";
  readonly scope: "article" | "all";
  constructor(
    format: MarksExportEvent["format"],
    scope: MarksExportEvent["scope"],
  ) {
    super("qari-marks-export", { bubbles: true, composed: true });
    this.format = format;
    this.scope = scope;
  }
}
/** Marks are to be read from a file. */
export class MarksImportEvent extends Event {
  constructor() {
    super("qari-marks-import", { bubbles: true, composed: true });
  }
}
/** A card beside the text is done with. */
export class CardCloseEvent extends Event {
  constructor() {
    super("qari-card-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-selection-act": SelectionActEvent;
    "qari-span-speak": SpanSpeakEvent;
    "qari-mark-jump": MarkJumpEvent;
    "qari-mark-change": MarkChangeEvent;
    "qari-mark-remove": MarkRemoveEvent;
    "qari-mark-anchor": MarkAnchorEvent;
    "qari-bookmark-toggle": BookmarkToggleEvent;
    "qari-marks-export": MarksExportEvent;
    "qari-marks-import": MarksImportEvent;
    "qari-card-close": CardCloseEvent;
  }
}
