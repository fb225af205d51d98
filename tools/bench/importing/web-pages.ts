import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articleText } from "../../../src/article/block-text.ts";
import { corpusBook } from "../../corpus/book.ts";
import { Random } from "../../corpus/random.ts";

/** A page as sites make them, and what a reader would call its text. */
export interface WebPage {
  readonly html: string;
  readonly title: string;
  readonly text: string;
}

/** How sites put an article between everything else. */
const layouts: readonly ((title: string, body: string) => string)[] = [
  (title, body) =>
    `<main><article><header><h1>${title}</h1></header>${body}</article></main>`,
  (title, body) =>
    `<div id="wrap"><div class="col-8"><h1 class="entry-title">${title}</h1><div class="entry-content">${body}</div></div></div>`,
  (title, body) =>
    `<div class="page"><div><div><div><h1>${title}</h1></div><div class="post-body"><div>${body}</div></div></div></div></div>`,
  (title, body) =>
    `<table><tr><td><h1>${title}</h1><div class="story">${body}</div></td></tr></table>`,
];

/**
 * A made-up page: an article in the middle of menus, boxes, comments, scripts
 * and styles of some hundred kilobytes, the same one for the same number.
 */
export function webPage(seed: number): WebPage {
  const random = new Random(seed + 0x2000_0000);
  const article = corpusBook({
    length: { words: random.whole(300, 1500) },
    chapters: 1,
    seed,
  });
  const other = corpusBook({
    length: { words: 600 },
    chapters: 1,
    seed: seed + 1_000_000,
  });
  const words = articleText(other).split(/\s+/u);
  const phrase = (count: number): string => {
    const at = random.whole(0, Math.max(0, words.length - count));
    return words.slice(at, at + count).join(" ");
  };
  const links = (count: number, length: number): string =>
    Array.from(
      { length: count },
      (_, at) => `<li><a href="/n/${seed}-${at}">${phrase(length)}</a></li>`,
    ).join("");
  const [section] = article.sections;
  const body = (section?.blocks ?? [])
    .map((block) =>
      block.type === "heading" || block.type === "paragraph"
        ? `<${block.type === "heading" ? "h2" : "p"}>${block.content
            .map(({ text }) => text)
            .join("")}</${block.type === "heading" ? "h2" : "p"}>`
        : "",
    )
    .join("\n");
  const layout = layouts[seed % layouts.length] ?? String;
  const noise = (size: number): string =>
    JSON.stringify(
      Array.from({ length: Math.ceil(size / 40) }, (_, at) => ({
        id: at,
        key: random.whole(0, 1_000_000).toString(36),
      })),
    );
  return {
    title: article.title,
    text: articleText(article),
    html: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>${article.title} | صحيفة</title><meta property="og:site_name" content="صحيفة">
<style>${".a{color:#123;margin:0 auto}\n".repeat(600)}</style>
<script>window.__data=${noise(30_000)}</script></head><body>
<header><nav><ul>${links(40, 2)}</ul></nav></header>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul>${links(15, 8)}</ul></aside>
${layout(article.title, body)}
<section class="related"><h3>اقرأ أيضًا</h3><ul>${links(12, 9)}</ul></section>
<div class="comments"><h3>التعليقات</h3>${Array.from(
      { length: 10 },
      () =>
        `<div class="comment"><b>${phrase(2)}</b><p>${phrase(14)}</p></div>`,
    ).join("")}</div>
<footer><ul>${links(30, 2)}</ul><p>جميع الحقوق محفوظة</p></footer>
<script>${noise(40_000)}</script></body></html>`,
  };
}

/** Write so many pages into a folder, in folders of a hundred. */
export function writePages(folder: string, count: number): void {
  for (let seed = 0; seed < count; seed += 1) {
    const within = join(folder, String(Math.floor(seed / 100)));
    mkdirSync(within, { recursive: true });
    writeFileSync(join(within, `${seed}.html`), webPage(seed).html);
  }
}
