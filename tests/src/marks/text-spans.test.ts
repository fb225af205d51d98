import { expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { textSpans } from "../../../src/marks/text-spans.ts";
import { quoting } from "./samples.ts";

const article: Article = {
  id: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
  contentHash: "0".repeat(64),
  title: "السوق",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      level: 1,
      blocks: [
        { type: "paragraph", content: [{ text: "🌙 مقدمة" }] },
        { type: "paragraph", content: [{ text: "خرجنا إلى السوق القديم" }] },
      ],
    },
  ],
};

it("marks stand where their words are now, and nowhere once these are gone", () => {
  const moved = quoting("السوق القديم");
  const gone = quoting("كلام حُذف من المقالة منذ زمن");
  expect([...textSpans(article, [gone, moved])]).toEqual([
    [moved.id, { start: 18, end: 30 }],
  ]);
});
