/// <reference lib="dom" />
/**
 * The page in which foliate-js opens, searches and sets the same books, and in
 * which our search runs beside its. Driven from outside through `qariPeer`.
 */
import { searchMatcher } from "foliate-js/search.js";
import { textWalker } from "foliate-js/text-walker.js";
import { View } from "foliate-js/view.js";
import type { Article } from "../../../../src/article/article.ts";
import { findAll } from "../../../../src/arabic/find.ts";
import { painted } from "./painted.ts";

/** How the peer lays a book out. */
export type Flow = "scrolled" | "paginated";

/** One search of ours or of the peer's. */
export interface Found {
  readonly count: number;
  readonly ms: number;
}

export interface Peer {
  /** Opens a book and waits until its first screen is painted. @returns Milliseconds from the call. */
  open(address: string, flow: Flow): Promise<number>;
  close(): void;
  /** Sets the text in another size. @param px CSS px. @returns Milliseconds until it is painted. */
  setSize(px: number): Promise<number>;
  /** Gets what is searched: a document for the peer, an article for us. */
  prepareFind(book: string): Promise<void>;
  findPeer(query: string): Found;
  /** @param isFirst The text was not searched before: nothing of it is folded. */
  findOurs(query: string, isFirst: boolean): Found;
}

declare global {
  var qariPeer: Peer;
}

const naskh = new URL(
  "../../../../node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
  import.meta.url,
);

/** As our page is set at its defaults, in the same face. */
const styles = (px: number): string => `
  @font-face {
    font-family: "Noto Naskh Arabic";
    src: url("${naskh.href}") format("woff2");
    font-weight: 400 700;
  }
  html { font: ${px}px / 1.9 "Noto Naskh Arabic", sans-serif; }
`;

let view: View | undefined;
let searched:
  { readonly json: string; readonly document: Document } | undefined;
let article: Article | undefined;

globalThis.qariPeer = {
  async open(address, flow) {
    const from = performance.now();
    view = new View();
    document.body.append(view);
    await view.open(address);
    view.renderer.setAttribute("flow", flow);
    view.renderer.setStyles(styles(20));
    await view.init({});
    await painted();
    const ms = performance.now() - from;
    const [content] = view.renderer.getContents();
    if (!content?.doc.body.textContent.trim()) throw new Error("no text");
    return ms;
  },
  close() {
    view?.close();
    view?.remove();
    view = undefined;
  },
  async setSize(px) {
    if (!view) throw new Error("no book is open");
    const from = performance.now();
    view.renderer.setStyles(styles(px));
    const [content] = view.renderer.getContents();
    const root = content?.doc.documentElement;
    await painted();
    const ms = performance.now() - from;
    if (root && getComputedStyle(root).fontSize !== `${px}px`)
      throw new Error("the size did not change");
    return ms;
  },
  async prepareFind(book) {
    const json = await (await fetch(`/books/${book}.json`)).text();
    const own = JSON.parse(json) as Article;
    const peers = document.implementation.createHTMLDocument();
    peers.documentElement.lang = own.lang;
    for (const { blocks } of own.sections)
      for (const block of blocks) {
        if (!("content" in block)) continue;
        const paragraph = peers.createElement("p");
        paragraph.textContent = block.content.map(({ text }) => text).join("");
        peers.body.append(paragraph);
      }
    searched = { json, document: peers };
    article = own;
  },
  findPeer(query) {
    if (!searched) throw new Error("nothing to search");
    const from = performance.now();
    // What Foliate's own search bar asks for unless told otherwise.
    const matcher = searchMatcher(textWalker, {
      defaultLocale: "ar",
      matchCase: false,
      matchDiacritics: false,
      matchWholeWords: false,
    });
    const matches = [...matcher(searched.document, query)];
    return { count: matches.length, ms: performance.now() - from };
  },
  findOurs(query, isFirst) {
    if (!searched) throw new Error("nothing to search");
    // Folded text is kept by the article's own blocks: others are new to it.
    if (isFirst || !article) article = JSON.parse(searched.json) as Article;
    const from = performance.now();
    const hits = findAll(article, query);
    return { count: hits.length, ms: performance.now() - from };
  },
};
