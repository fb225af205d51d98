import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import type { ExportQuestion } from "../../../../renderer/components/export-dialog/export-dialog.ts";
import "../../../../renderer/components/export-dialog/export-dialog.ts";
import "../../../../renderer/styles/tokens.css";
import type { SettingsPatch } from "../../../../src/settings/settings.ts";

afterEach(() => document.body.replaceChildren());

async function ask(question: ExportQuestion) {
  const element = document.createElement("qari-export-dialog");
  document.body.append(element);
  await element.updateComplete;
  const root = () => element.shadowRoot ?? document;
  const answer = element.ask(question);
  await element.updateComplete;
  const choose = async (format: string) => {
    root().querySelector<HTMLInputElement>(`[value=${format}]`)?.click();
    await element.updateComplete;
  };
  const boxes = () => [
    ...root().querySelectorAll<HTMLInputElement>("[type=checkbox]"),
  ];
  const submit = () =>
    root().querySelector<HTMLButtonElement>("[type=submit]")?.click();
  return { element, answer, choose, boxes, submit };
}

describe("the export dialog", () => {
  it("names what is exported, and has no fault that axe knows", async () => {
    const { element } = await ask({ title: "رحلة ابن بطوطة" });
    const text = element.shadowRoot?.textContent ?? "";
    expect(text).toContain("رحلة ابن بطوطة");
    expect(text).not.toContain("المجلد");
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
  });

  it("says of several that each gets a file in a folder", async () => {
    const { element } = await ask({ count: 3 });
    const text = element.shadowRoot?.textContent ?? "";
    expect(text).toContain("٣ مواد");
    expect(text).toContain("المجلد الذي تختاره");
  });

  it("answers with the format and what goes with it", async () => {
    const { answer, boxes, submit } = await ask({ title: "أ" });
    for (const box of boxes().slice(0, 2)) box.click();
    submit();
    expect(await answer).toEqual({ format: "epub", marks: true, fonts: true });
  });

  it("asks how a book is to be read aloud once it is wanted", async () => {
    const { element, answer, boxes, submit } = await ask({ title: "أ" });
    const lists = () => [
      ...(element.shadowRoot?.querySelectorAll("select") ?? []),
    ];
    expect(lists()).toEqual([]);
    boxes().at(-1)?.click();
    await element.updateComplete;
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
    const [level, sound] = lists();
    if (!level || !sound) throw new Error("nothing to choose from");
    level.value = "word";
    level.dispatchEvent(new Event("change"));
    sound.value = "opus";
    sound.dispatchEvent(new Event("change"));
    submit();
    expect(await answer).toMatchObject({
      narration: { level: "word", sound: "opus", rate: 1 },
    });
  });

  it("asks for what paper a PDF is to be set, and has it kept", async () => {
    const { element, answer, choose, submit } = await ask({ title: "أ" });
    const changes: SettingsPatch[] = [];
    element.addEventListener("qari-settings-change", ({ patch }) => {
      changes.push(patch);
      element.settings = { ...element.settings, ...patch };
    });
    await choose("pdf");
    const lists = () => [
      ...(element.shadowRoot?.querySelectorAll("select") ?? []),
    ];
    expect(lists().map(({ value }) => value)).toEqual([
      "locale",
      "portrait",
      "normal",
    ]);
    for (const [at, value] of ["A5", "landscape", "wide"].entries()) {
      const list = lists()[at];
      if (!list) throw new Error("nothing to choose from");
      list.value = value;
      list.dispatchEvent(new Event("change"));
      await element.updateComplete;
    }
    expect(changes).toEqual([
      { paperSize: "A5" },
      { paperLandscape: true },
      { paperMargins: "wide" },
    ]);
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
    submit();
    expect(await answer).toEqual({ format: "pdf", marks: false, fonts: false });
  });

  it("offers only what the format can hold", async () => {
    const { answer, choose, boxes, submit } = await ask({ title: "أ" });
    for (const box of boxes()) box.click();
    await choose("html");
    expect(boxes()).toHaveLength(1);
    await choose("json");
    expect(boxes()).toHaveLength(0);
    submit();
    expect(await answer).toEqual({
      format: "json",
      marks: false,
      fonts: false,
    });
  });

  it("answers nothing when it is left", async () => {
    const { element, answer } = await ask({ title: "أ" });
    element.shadowRoot?.querySelector<HTMLButtonElement>(".outline")?.click();
    expect(await answer).toBeUndefined();
  });
});
