import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/dictionary/look-up-popover.ts";
import type { LookUpState } from "../../../../renderer/components/dictionary/look-up-popover.ts";
import "../../../../renderer/styles/tokens.css";

const entry = {
  dictionary: "معجم التجربة",
  word: "كِتَاب",
  text: "ما يُكتب فيه <b>ويُقرأ</b>\nbook, a written work",
  isCut: false,
};

afterEach(() => document.body.replaceChildren());

async function popover(outcome?: LookUpState) {
  const before = document.createElement("button");
  before.textContent = "قبلها";
  const element = document.createElement("qari-look-up-popover");
  const asked: string[] = [];
  element.addEventListener("qari-look-up-ask", ({ word }) => asked.push(word));
  element.addEventListener("qari-dictionaries-show", () =>
    asked.push("dictionaries"),
  );
  element.addEventListener("qari-look-up-close", () => asked.push("closed"));
  document.body.append(before, element);
  before.focus();
  await element.show("كتابهم", new DOMRect(100, 100, 60, 20));
  if (outcome) await element.fill(outcome);
  const root = element.shadowRoot;
  if (!root) throw new Error("not drawn");
  const press = (name: string) =>
    [...root.querySelectorAll("button")]
      .find((each) => each.textContent.trim() === name)
      ?.click();
  return { element, root, asked, press, before };
}

const found = (change: object): LookUpState => ({
  kind: "found",
  found: { entries: [], nearest: [], damaged: [], ...change },
});

describe("what a dictionary says of a word", () => {
  it("shows entries as plain text, each line in its own language and direction", async () => {
    const { root } = await popover(found({ entries: [entry] }));
    const lines = [...root.querySelectorAll(".text")];
    expect(lines.map((line) => line.textContent.trim())).toEqual(
      entry.text.split("\n"),
    );
    expect(root.querySelector("b")).toBeNull();
    expect(lines.map((line) => line.getAttribute("lang"))).toEqual([
      "ar",
      "en",
    ]);
    expect(lines.map((line) => getComputedStyle(line).direction)).toEqual([
      "rtl",
      "ltr",
    ]);
  });

  it("closes on Escape, and gives the focus back", async () => {
    const { element, asked, before } = await popover(
      found({ entries: [entry] }),
    );
    expect(document.activeElement).toBe(element);
    element.hidePopover();
    await expect.poll(() => asked).toEqual(["closed"]);
    expect(document.activeElement).toBe(before);
  });

  it("offers what is near when there is no entry", async () => {
    const { root, asked, press } = await popover(
      found({ nearest: ["كتاب", "كتابة"] }),
    );
    expect(root.textContent).toContain("لا مدخل لهذا اللفظ في معاجمك");
    press("كتابة");
    expect(asked).toEqual(["كتابة"]);
  });

  it("says what could not be read", async () => {
    const { root } = await popover(found({ damaged: ["لسان", ""] }));
    expect(
      [...root.querySelectorAll('[role="alert"]')].map((each) =>
        each.textContent.trim(),
      ),
    ).toEqual([
      "تعذّرت قراءة «لسان». أزله ثم أضفه من جديد.",
      "تعذّرت قراءة «معجم مجهول الاسم». أزله ثم أضفه من جديد.",
    ]);
  });

  it("says why it failed, and tries again", async () => {
    const { root, asked, press } = await popover({
      kind: "failed",
      why: "حدث خلل.",
    });
    expect(root.querySelector('[role="alert"]')?.textContent).toBe("حدث خلل.");
    press("أعد المحاولة");
    expect(asked).toEqual(["كتابهم"]);
  });

  it("leads to a first dictionary", async () => {
    const { asked, press } = await popover({ kind: "none" });
    press("أضف معجمًا…");
    expect(asked).toEqual(["dictionaries"]);
  });

  it("has nothing that assistive technology trips over", async () => {
    for (const state of [
      undefined,
      found({ entries: [entry, { ...entry, isCut: true }] }),
      found({ nearest: ["كتاب"], damaged: ["لسان"] }),
      { kind: "failed", why: "حدث خلل." },
      { kind: "none" },
    ] as const) {
      document.body.replaceChildren();
      const { element } = await popover(state);
      const { violations } = await axe.run(element);
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
});
