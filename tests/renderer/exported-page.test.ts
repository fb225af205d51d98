import { afterEach, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { htmlPage } from "../../src/exporting/html-page.ts";

const article: Article = {
  id: "0b9f2c9e-4f6e-4d7c-9a35-6d1c2b3a4e5f",
  contentHash: "0".repeat(64),
  title: "أوامر الطرفية",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      level: 1,
      blocks: [
        { type: "code", text: "npm start", lang: "en", dir: "ltr" },
        { type: "code", text: "ابدأ" },
      ],
    },
  ],
};

const frame = document.createElement("iframe");
afterEach(() => frame.remove());

it("sets code of an exported page in letters of one width, whatever its language", async () => {
  const loaded = new Promise((resolve) =>
    frame.addEventListener("load", resolve, { once: true }),
  );
  frame.srcdoc = htmlPage(article, {
    picture: () => undefined,
    address: (href) => href,
  });
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  const codes = [...(page?.querySelectorAll("code") ?? [])];
  expect(codes).not.toEqual([]);
  for (const code of codes)
    expect(getComputedStyle(code).fontFamily).toBe("monospace");
});
