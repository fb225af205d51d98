import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/imports/links-dialog.ts";
import "../../../../renderer/styles/tokens.css";

afterEach(() => document.body.replaceChildren());

async function dialog() {
  const element = document.createElement("qari-links-dialog");
  document.body.append(element);
  const answer = element.ask({ links: "" });
  await element.updateComplete;
  const root = element.shadowRoot;
  const find = <K extends "textarea" | "form">(name: K) => {
    const found = root?.querySelector(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const alert = () => root?.querySelector("[role=alert]")?.textContent;
  const type = async (text: string) => {
    const field = find("textarea");
    field.value = text;
    field.dispatchEvent(new InputEvent("input"));
    await element.updateComplete;
  };
  const submit = async () => {
    find("form").requestSubmit();
    await element.updateComplete;
  };
  return { element, answer, type, submit, find, alert };
}

describe("links that are asked for", () => {
  it("are given each once, with the scheme that browsers hide", async () => {
    const { answer, type, submit } = await dialog();
    await type("https://a.example/1\nexample.org/مقال  https://a.example/1\n");
    await submit();
    expect(await answer).toEqual([
      "https://a.example/1",
      "https://example.org/مقال",
    ]);
  });

  it("are without the marks of direction that they were copied with", async () => {
    const { answer, type, submit } = await dialog();
    await type("\u202Ahttps://a.example/1\u202C\n\u200Fexample.org/2\u200F");
    await submit();
    expect(await answer).toEqual([
      "https://a.example/1",
      "https://example.org/2",
    ]);
  });

  it("are not given while one of them is none, which is named", async () => {
    const { answer, type, submit, find, alert } = await dialog();
    await type("https://a.example/1 كلام");
    await submit();
    expect(alert()).toContain("كلام");
    expect(find("textarea").getAttribute("aria-invalid")).toBe("true");
    await type("https://a.example/1");
    expect(find("textarea").getAttribute("aria-invalid")).toBe("false");
    await submit();
    expect(await answer).toEqual(["https://a.example/1"]);
  });

  it.each(["موقع.com/x", "الجزيرة.نت", "example.org:8080/a"])(
    "may be typed as %s",
    async (typed) => {
      const { answer, type, submit } = await dialog();
      await type(typed);
      await submit();
      expect(await answer).toEqual([`https://${typed}`]);
    },
  );

  it("are asked for anew, with nothing said of those that were left", async () => {
    const { element, answer, type, submit, find, alert } = await dialog();
    await type("كلام");
    await submit();
    element.shadowRoot?.querySelector("dialog")?.close();
    expect(await answer).toBeUndefined();
    void element.ask({ links: "" });
    await element.updateComplete;
    expect(alert()).toBeUndefined();
    expect(find("textarea").getAttribute("aria-invalid")).toBe("false");
    expect(find("textarea").value).toBe("");
  });

  it("have no fault that axe knows of", async () => {
    const { element, type, submit } = await dialog();
    await type("كلام");
    await submit();
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
  });
});
