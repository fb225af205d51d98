import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
import { bundledTitle, Reader } from "./reader.ts";

describe("the first launch", () => {
  let qari: Qari;
  let reader: Reader;
  beforeAll(async () => {
    qari = await launchQari();
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterAll(() => qari.close());

  it("opens the bundled article, clean of its page's furniture", async () => {
    expect(await reader.title.textContent()).toBe(bundledTitle);
    const texts = await reader.paragraphs.allTextContents();
    expect(texts).toHaveLength(7);
    for (const text of texts) expect(text.trim()).not.toBe("");
    const all = await reader.article.innerText();
    expect(all).toContain("الشرق الأوسط");
    expect(all).not.toMatch(/^\s*62\s*$/mu);
    expect(all).not.toContain("التعليقات مغلقة");
  });

  it("says the language and direction of the text and of the interface", async () => {
    expect(await reader.article.getAttribute("lang")).toBe("ar");
    expect(await reader.article.getAttribute("dir")).toBe("rtl");
    const html = reader.page.locator("html");
    expect(await html.getAttribute("lang")).toBe("ar");
    expect(await html.getAttribute("dir")).toBe("rtl");
    expect(await reader.page.title()).toContain(bundledTitle);
  });

  it("sets lines of at most 75 characters, in the bundled face, loading no other but the interface's", async () => {
    const lines = await reader.paragraphs.first().evaluate((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const counts = new Map<number, number>();
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < (node.textContent ?? "").length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const rect = range.getClientRects()[0];
          if (!rect || rect.width === 0) continue;
          const line = Math.round(rect.bottom / 8);
          counts.set(line, (counts.get(line) ?? 0) + 1);
        }
      return [...counts.values()];
    });
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines)).toBeLessThanOrEqual(75);
    expect(Math.max(...lines)).toBeGreaterThanOrEqual(50);

    const loaded = await reader.page.evaluate(() => [
      ...new Set(
        [...document.fonts]
          .filter((face) => face.status === "loaded")
          .map((face) => face.family.replaceAll('"', "")),
      ),
    ]);
    expect(loaded.toSorted()).toEqual([
      "IBM Plex Sans Arabic",
      "Noto Naskh Arabic",
    ]);
  });

  it("asks nothing of the network and breaks no security policy", async () => {
    expect(await qari.refusedRequests()).toEqual([]);
    expect(
      qari.logs().filter((line) => /violates|refused to/iu.test(line)),
    ).toEqual([]);
  });
});

describe("the bundled article", () => {
  it("stays away once the reader has deleted it", async () => {
    const qari = await launchQari();
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await reader.button("المكتبة").click();
      await reader.remove(bundledTitle);
      await qari.page.getByText("المكتبة فارغة.").waitFor();
      await expect
        .poll(() => reader.button("العودة إلى القراءة").count())
        .toBe(0);

      await qari.restart();
      await qari.page.getByText("المكتبة فارغة.").waitFor();
    } finally {
      await qari.close();
    }
  });

  it("comes back with its bookmarks when the deletion is undone", async () => {
    const qari = await launchQari();
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await reader.bookmark();
      await reader.button("المكتبة").click();
      await reader.remove(bundledTitle);
      await reader.toast.getByRole("button", { name: "تراجع" }).click();
      await reader.entry(bundledTitle).click();
      await reader.title.waitFor();
      await expect.poll(() => reader.ribbons.count()).toBe(1);
    } finally {
      await qari.close();
    }
  });
});
