import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommandActs } from "../../../../renderer/commands/command-acts.ts";
import { QariError } from "../../../../src/errors.ts";
import type {
  Highlight,
  OpenedArticle,
} from "../../../../src/library/records.ts";
import { paragraph } from "../../../src/article/sample-article.ts";
import { answers } from "../../answering-bridge.ts";
import { leave, marksView, opened, type MarksView } from "./marks-view.ts";

const { article } = opened;
const other: OpenedArticle = {
  ...opened,
  article: { ...article, id: "9a1c2d3e-6f9b-4d67-9a8e-0d2f3a4b5c6d" },
};

let view: MarksView;
beforeEach(async () => {
  view = await marksView();
});
afterEach(() => leave(view));

const act = (name: keyof CommandActs): void => view.act(name);
const selected = (): string => view.desk.selection.text;
const dictionaries = (): HTMLDialogElement => {
  const found = view.renderRoot
    .querySelector("qari-dictionaries-dialog")
    ?.shadowRoot?.querySelector("dialog");
  if (!found) throw new Error("not drawn");
  return found;
};
const isMenuShown = (): boolean =>
  view.renderRoot.querySelector("qari-selection-menu:popover-open") !== null;

/** `close` and `toggle` come after what closed, and may come after the next key of the reader. */
describe("a selection that is begun before a dialog has told that it closed", () => {
  it("stays, and has its menu, after the list of dictionaries", async () => {
    act("dictionaries.show");
    const dialog = dictionaries();
    const closed = new Promise((resolve) => {
      dialog.addEventListener("close", resolve);
    });
    dialog.close();
    act("selection.start");
    await closed;
    expect(selected()).toBe("مشت");
    await expect.poll(isMenuShown).toBe(true);
  });

  it("stays after an entry, though the word is the same", async () => {
    act("selection.start");
    act("selection.lookup");
    const popover = view.renderRoot.querySelector("qari-look-up-popover");
    if (!popover) throw new Error("not drawn");
    await expect.poll(() => popover.isOpen).toBe(true);
    const closed = new Promise((resolve) => {
      popover.addEventListener("qari-look-up-close", resolve);
    });
    popover.hidePopover();
    act("selection.start");
    await closed;
    expect(selected()).toBe("مشت");
    await expect.poll(isMenuShown).toBe(true);
  });

  it("is cleared when it was what the entry was about", async () => {
    act("selection.start");
    act("selection.lookup");
    const popover = view.renderRoot.querySelector("qari-look-up-popover");
    await expect.poll(() => popover?.isOpen).toBe(true);
    popover?.hidePopover();
    await expect.poll(selected).toBe("");
  });
});

describe("a selection that is begun while a highlight is being kept", () => {
  it("stays when that is done", async () => {
    let keep: () => void = () => undefined;
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    answers["highlight.add"] = async ({ articleId, range }) => {
      await kept;
      const createdAt = "2026-11-30T06:00:00.000Z";
      return { id: articleId, articleId, range, tags: [], createdAt };
    };
    act("selection.start");
    act("highlight.add");
    view.desk.selection.clear();
    view.offset = 4;
    act("selection.start");
    expect(selected()).toBe("القافلة");
    keep();
    await expect.poll(() => view.desk.marks.canUndo).toBe(true);
    expect(selected()).toBe("القافلة");
  });
});

describe("two quick presses", () => {
  const createdAt = "2026-11-30T06:00:00.000Z";
  const first = "00000000-0000-4000-8000-000000000001";
  let keep: () => void;
  let kept: Promise<void>;
  let asked: string[];
  beforeEach(() => {
    ({ promise: kept, resolve: keep } = Promise.withResolvers<void>());
    asked = [];
    answers["bookmark.add"] = async ({ articleId, range }) => {
      asked.push("add");
      await kept;
      return { id: first, articleId, range, createdAt };
    };
    answers["bookmark.remove"] = ({ id }) => {
      asked.push(`remove ${id}`);
      return Promise.resolve(null);
    };
  });

  it("set a bookmark and take it away", async () => {
    act("bookmark.toggle");
    act("bookmark.toggle");
    await expect.poll(() => asked).toEqual(["add"]);
    keep();
    await expect.poll(() => asked).toEqual(["add", `remove ${first}`]);
    await expect.poll(() => view.desk.marks.placed).toEqual([]);
  });

  it("change nothing in the article that is open by then", async () => {
    act("bookmark.toggle");
    act("bookmark.toggle");
    await expect.poll(() => asked).toEqual(["add"]);
    view.load(other);
    keep();
    await expect.poll(() => view.messages.length).toBe(1);
    act("bookmark.toggle");
    await expect.poll(() => view.desk.marks.placed.length).toBe(1);
    expect(asked).toEqual(["add", "add"]);
  });
});

describe("a selection that is highlighted twice at once", () => {
  it("has one highlight, and can be tried again when that failed", async () => {
    const kept = new Kept();
    kept.answer = () => Promise.reject(new QariError("disk-full", "test"));
    act("selection.start");
    act("highlight.add");
    act("highlight.add");
    await expect.poll(() => view.messages.length).toBe(1);
    expect(kept.asked).toEqual(["add"]);
    kept.answer = () => Promise.resolve();
    act("highlight.add");
    await expect.poll(() => view.desk.marks.placed.length).toBe(1);
    expect(kept.asked).toEqual(["add", "add"]);
  });
});

/** The library that the page writes to. */
class Kept {
  readonly highlights = new Map<string, Highlight>();
  /** What was asked, in order. */
  readonly asked: string[] = [];
  #made = 0;

  constructor() {
    answers["highlight.add"] = async ({ articleId, range, what }) => {
      this.asked.push("add");
      await this.answer();
      this.#made += 1;
      const id = `00000000-0000-4000-8000-${String(this.#made).padStart(12, "0")}`;
      const createdAt = "2026-11-30T06:00:00.000Z";
      const made = { id, articleId, range, tags: [], createdAt };
      return this.#keep({ ...made, ...asKept(what) });
    };
    answers["highlight.change"] = async ({ id, change }) => {
      this.asked.push("change");
      await this.answer();
      const before = this.highlights.get(id);
      if (!before) throw new QariError("not-found", "test");
      return this.#keep({ ...before, ...asKept(change) });
    };
    answers["highlight.remove"] = ({ id }) => {
      this.asked.push(`remove ${this.highlights.get(id)?.note}`);
      return Promise.resolve(null);
    };
    answers["highlight.restore"] = ({ id }) => {
      const before = this.highlights.get(id);
      if (!before) throw new QariError("not-found", "test");
      this.asked.push(`restore ${before.note}`);
      return Promise.resolve(before);
    };
  }

  /** What each writing waits for. */
  answer: () => Promise<void> = () => Promise.resolve();

  get notes(): readonly (string | undefined)[] {
    return [...this.highlights.values()].map(({ note }) => note);
  }

  #keep(highlight: Highlight): Highlight {
    this.highlights.set(highlight.id, highlight);
    return highlight;
  }
}

/** Changes as the library has them, of what these tests write. */
const asKept = ({
  note,
  color,
  tags,
}: {
  readonly note?: string;
  readonly color?: Highlight["color"] | null;
  readonly tags?: readonly string[];
}): Partial<Highlight> => ({
  ...(note !== undefined && { note }),
  ...(color && { color }),
  ...(tags && { tags }),
});

describe("a note beside the text", () => {
  let kept: Kept;
  beforeEach(() => {
    kept = new Kept();
  });

  const card = () =>
    view.renderRoot
      .querySelector("qari-mark-sheet")
      ?.shadowRoot?.querySelector("qari-mark-card")?.shadowRoot;
  const field = () =>
    card()?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  const press = (name: string): void =>
    card()?.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
  const done = (): void =>
    card()?.querySelector<HTMLElement>("[type=submit]")?.click();
  const pressBeside = (): void => {
    document.body.dispatchEvent(new PointerEvent("pointerdown"));
    dispatchEvent(new PointerEvent("pointerdown"));
  };
  const write = (written: string): void => {
    const area = field();
    if (!area) throw new Error("no field");
    area.focus();
    area.value = written;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const begin = async (written: string): Promise<void> => {
    act("selection.start");
    act("note.add");
    await expect.poll(field).toBeTruthy();
    write(written);
  };

  it("is kept when the reader goes on by a press beside it", async () => {
    await begin("قوافل الملح");
    pressBeside();
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح"]);
    await expect.poll(() => field() ?? undefined).toBeUndefined();
  });

  it("is kept with its article when another is opened", async () => {
    await begin("قوافل الملح");
    view.load(other);
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح"]);
    const [note] = kept.highlights.values();
    expect(note?.articleId).toBe(article.id);
    expect(note?.range.quote.exact).toBe("مشت");
    expect(view.desk.marks.placed).toEqual([]);
    expect(view.desk.marks.canUndo).toBe(false);
  });

  it("is kept when the view or the window goes", async () => {
    await begin("قوافل الملح");
    dispatchEvent(new Event("pagehide"));
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح"]);
    await expect.poll(() => view.desk.marks.placed.length).toBe(1);
    write("قوافل الملح والذهب");
    view.remove();
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح والذهب"]);
  });

  it("is one note, whatever is written while it is being made", async () => {
    let answer: () => void = () => undefined;
    kept.answer = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    await begin("قوافل");
    press("أخضر");
    await expect.poll(() => kept.asked).toEqual(["add"]);
    write("قوافل الملح");
    press("أزرق");
    kept.answer = () => Promise.resolve();
    write("قوافل الملح والذهب");
    answer();
    await expect.poll(() => kept.asked).toEqual(["add", "change"]);
    await expect.poll(() => view.desk.marks.placed[0]?.mark.color).toBe("blue");
    await view.updateComplete;
    expect(field()?.value).toBe("قوافل الملح والذهب");
    done();
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح والذهب"]);
  });

  it("comes back when it could not be kept, and is kept at the next try", async () => {
    kept.answer = () => Promise.reject(new QariError("disk-full", "test"));
    await begin("قوافل الملح");
    done();
    await expect.poll(() => view.messages.length).toBe(1);
    await expect.poll(() => field()?.value).toBe("قوافل الملح");
    kept.answer = () => Promise.resolve();
    done();
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح"]);
  });

  it("can be tried again when its article is no longer open", async () => {
    kept.answer = () => Promise.reject(new QariError("disk-full", "test"));
    await begin("قوافل الملح");
    view.load(other);
    await expect.poll(() => view.messages.length).toBe(1);
    expect(field()).toBeFalsy();
    kept.answer = () => Promise.resolve();
    view.messages[0]?.action?.run();
    await expect.poll(() => kept.notes).toEqual(["قوافل الملح"]);
  });

  it("that was deleted comes back by its own message, whatever was made since", async () => {
    await begin("قوافل الملح");
    done();
    await expect.poll(() => view.desk.marks.placed.length).toBe(1);
    act("selection.start");
    act("mark.open");
    await expect.poll(field).toBeTruthy();
    press("احذف العلامة");
    const undo = () => view.messages.find(({ action }) => action)?.action;
    await expect.poll(undo).toBeDefined();
    view.offset = 4;
    act("selection.start");
    act("highlight.add");
    await expect.poll(() => kept.highlights.size).toBe(2);
    undo()?.run();
    await expect.poll(() => view.desk.marks.placed.length).toBe(2);
    expect(kept.asked.slice(-1)).toEqual(["restore قوافل الملح"]);
  });
});

describe("a selection in a text whose rest is still to come", () => {
  it("waits for it before anything is offered", async () => {
    act("selection.start");
    await expect.poll(isMenuShown).toBe(true);
    view.load({ ...opened, excerpt: { sections: [], pieces: [], parts: 2 } });
    await expect.poll(isMenuShown).toBe(false);
    view.load(opened);
    await expect.poll(isMenuShown).toBe(true);
    expect(selected()).toBe("مشت");
  });
});

describe("a copy", () => {
  it("has the title that the selection goes over", () => {
    const sections = ["الأول", "الثاني"].map((title) => ({
      title,
      level: 1,
      blocks: [paragraph(`نص ${title}`)],
    }));
    view.load({ ...opened, article: { ...article, sections } });
    view.desk.selection.selectAll();
    const clipboardData = new DataTransfer();
    document.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, cancelable: true }),
    );
    expect(clipboardData.getData("text/plain")).toBe(
      "نص الأول\nالثاني\nنص الثاني",
    );
    // What is marked has none.
    expect(selected()).toBe("نص الأول\nنص الثاني");
  });
});
