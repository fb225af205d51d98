import { describe, expect, it } from "vitest";
import { QariError } from "../../../src/errors.ts";
import { answer, isOpName } from "../../../src/ipc/answer.ts";
import { type Handlers, type OpName } from "../../../src/ipc/contract.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";

const id = "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11";

const refuse = () => {
  throw new Error("called by mistake");
};
/** One for every operation, so that a new one is a compile error here too. */
const refusing: Handlers = {
  "app.start": refuse,
  "notices.dismiss": refuse,
  "settings.change": refuse,
  "settings.read": refuse,
  "library.page": refuse,
  "library.ids": refuse,
  "library.facets": refuse,
  "library.search": refuse,
  "library.statistics": refuse,
  "library.summaries": refuse,
  "article.parts": refuse,
  "article.open": refuse,
  "article.neighbours": refuse,
  "commands.offer": refuse,
  "window.fullscreen": refuse,
  "power.keepAwake": refuse,
  "article.edit": refuse,
  "articles.change": refuse,
  "change.undo": refuse,
  "trash.empty": refuse,
  "tag.rename": refuse,
  "tag.remove": refuse,
  "collection.create": refuse,
  "collection.rename": refuse,
  "collection.remove": refuse,
  "cover.choose": refuse,
  "typeface.list": refuse,
  "typeface.choose": refuse,
  "typeface.remove": refuse,
  "typeface.restore": refuse,
  "voices.list": refuse,
  "voices.choose": refuse,
  "voices.remove": refuse,
  "voices.restore": refuse,
  "voices.speak": refuse,
  "voices.cancel": refuse,
  "dictionary.list": refuse,
  "dictionary.add": refuse,
  "dictionary.remove": refuse,
  "dictionary.restore": refuse,
  "dictionary.look-up": refuse,
  "session.record": refuse,
  "backup.create": refuse,
  "backup.list": refuse,
  "backup.restore": refuse,
  "library.recover": refuse,
  "batch.forget": refuse,
  "batch.lines": refuse,
  "batch.list": refuse,
  "batch.report": refuse,
  "batch.resume": refuse,
  "batch.online": refuse,
  "import.choose": refuse,
  "import.clipboard": refuse,
  "import.links": refuse,
  "import.text": refuse,
  "job.cancel": refuse,
  "position.save": refuse,
  "bookmark.add": refuse,
  "bookmark.change": refuse,
  "bookmark.remove": refuse,
  "bookmark.restore": refuse,
  "marks.export": refuse,
  "marks.import": refuse,
  "pronunciations.export": refuse,
  "pronunciations.import": refuse,
  "sound.export": refuse,
  "articles.export": refuse,
  "job.reveal": refuse,
  "article.print": refuse,
  "print.document": refuse,
  "print.ready": refuse,
  "highlight.add": refuse,
  "highlight.change": refuse,
  "highlight.remove": refuse,
  "highlight.restore": refuse,
  "article.reading": refuse,
  "link.open": refuse,
};

async function ask(own: Partial<Handlers>, name: unknown, input: unknown) {
  const bugs: unknown[] = [];
  const reply = await answer({ ...refusing, ...own }, name, input, (bug) =>
    bugs.push(bug),
  );
  return { reply, bugs };
}

describe("answer", () => {
  it.each([
    ["library.facets", "an operation"],
    ["bookmark.add", "an operation"],
  ])("knows %s", (name) => {
    expect(isOpName(name)).toBe(true);
  });

  it.each([
    "",
    "no.such",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    undefined,
    null,
    7,
    ["library.facets"],
    { toString: () => "library.facets" },
  ])("refuses %j as the name of an operation", async (name) => {
    const { reply, bugs } = await ask({}, name, {});
    expect(reply).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(bugs).toEqual([]);
  });

  const wrongInputs: [OpName, unknown][] = [
    ["library.facets", undefined],
    ["library.facets", { surplus: 1 }],
    ["article.open", {}],
    ["article.open", { id: "../../etc/passwd" }],
    ["article.open", { id: 7 }],
    ["settings.change", { patch: { fontSize: 4000 } }],
    ["settings.change", { patch: { fontSize: Number.NaN } }],
    ["settings.change", { patch: { colour: "red" } }],
    [
      "position.save",
      { articleId: id, position: { section: -1, block: 0, offset: 0 } },
    ],
    ["bookmark.change", { id, change: { label: "ب".repeat(201) } }],
    ["highlight.change", { id, change: { color: "red" } }],
    ["highlight.change", { id, change: { tags: [" "] } }],
    ["article.reading", { id, reading: { language: "en" } }],
    ["link.open", { url: "file:///etc/passwd" }],
    ["link.open", { url: "javascript:alert(1)" }],
    ["link.open", { url: " ms-settings:display" }],
    ["link.open", { url: "https:" }],
  ];
  it.each(wrongInputs)("refuses %s with %j", async (name, input) => {
    const { reply, bugs } = await ask({}, name, input);
    expect(reply).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(bugs).toEqual([]);
  });

  it("says what was refused and never the value, which may be the reader's text", async () => {
    const { reply } = await ask({}, "bookmark.change", {
      id,
      change: { label: "سرّ".repeat(100) },
    });
    expect(reply).toEqual({
      ok: false,
      error: {
        code: "bad-input",
        message: "bookmark.change: change.label is refused by max_length",
      },
    });
  });

  it("hands the checked input over and the value back", async () => {
    const { reply } = await ask(
      {
        "settings.change": ({ patch: { theme = "light" } }) => ({
          ...defaultSettings,
          theme,
        }),
      },
      "settings.change",
      { patch: { theme: "black" } },
    );
    expect(reply).toEqual({
      ok: true,
      value: { ...defaultSettings, theme: "black" },
    });
  });

  it("answers an expected failure with its code and reports nothing", async () => {
    const { reply, bugs } = await ask(
      {
        "article.open": async () => {
          throw new QariError("not-found", "no article x");
        },
      },
      "article.open",
      { id },
    );
    expect(reply).toEqual({
      ok: false,
      error: { code: "not-found", message: "no article x" },
    });
    expect(bugs).toEqual([]);
  });

  it("never reports what the reader cancelled", async () => {
    const { reply, bugs } = await ask(
      {
        "import.choose": async () => {
          throw new QariError("cancelled", "by the reader");
        },
      },
      "import.choose",
      { what: "files" },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(bugs).toEqual([]);
  });

  it("answers a bug as internal, without its message, and reports it once", async () => {
    const bug = new TypeError("secret detail");
    const { reply, bugs } = await ask(
      {
        "library.facets": () => {
          throw bug;
        },
      },
      "library.facets",
      {},
    );
    expect(reply).toEqual({
      ok: false,
      error: { code: "internal", message: "library.facets" },
    });
    expect(bugs).toEqual([bug]);
  });
});
