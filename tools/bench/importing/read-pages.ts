/**
 * Read made-up pages of the web into text, by Qari's whole import or by jsdom
 * and Readability, and print `{perSecond, f1}` as JSON: pages a second of this
 * process's own processor time, and how right their text is (0023).
 *
 * Run with `qari` or `jsdom` as its argument.
 */
import { randomUUID } from "node:crypto";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { importDocument } from "../../../main/importing/import-document.ts";
import { withIdentity } from "../../../main/importing/import-file.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { textF1 } from "../../../tests/main/importing/text-accuracy.ts";
import { webPage } from "./web-pages.ts";

const pages = Array.from({ length: 200 }, (_, at) => webPage(at));
/** Until the engine has compiled what is used: a batch is long. */
const warmUp = 80;

const readers: Readonly<
  Record<string, (html: string) => Promise<string> | string>
> = {
  qari: async (html) => {
    const { article } = await importDocument({
      bytes: Buffer.from(html),
      name: "page.html",
    });
    return articleText(withIdentity(article, { newId: randomUUID }));
  },
  jsdom: (html) =>
    new Readability(
      new JSDOM(html, { url: "https://example.org/" }).window.document,
    ).parse()?.textContent ?? "",
};

const read = readers[process.argv[2] ?? ""];
if (!read) throw new Error(`read by qari or by jsdom`);
for (const { html } of pages.slice(0, warmUp)) await read(html);
const before = process.cpuUsage();
const got: string[] = [];
for (const { html } of pages) got.push(await read(html));
const { user, system } = process.cpuUsage(before);
const f1 = pages.map(({ text }, at) => textF1(text, got[at] ?? ""));
console.log(
  JSON.stringify({
    perSecond: pages.length / ((user + system) / 1e6),
    f1: f1.reduce((sum, each) => sum + each, 0) / f1.length,
  }),
);
