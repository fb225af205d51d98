// oxlint-disable-next-line typescript/triple-slash-reference -- the package comes without types; whoever compiles this file needs them
/// <reference path="./markdown-it-footnote.d.ts" />
import { dirname } from "node:path";
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { importMarkup } from "../../../src/importing/page/import-markup.ts";
import { softBreak } from "../../../src/importing/walk/inline-builder.ts";
import { decodeText } from "../decode-text.ts";
import { firstOf, picturesInAddresses } from "../pictures/picture-source.ts";
import { picturesInFolder } from "../pictures/pictures-in-folder.ts";
import { addresses } from "../resolve-address.ts";
import { picturesOfWeb } from "../web/pictures-of-web.ts";
import { readFrontMatter } from "./front-matter.ts";
import { markdownFigures } from "./markdown-figures.ts";
import { markdownVerse } from "./markdown-verse.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "./opened-document.ts";

/** CommonMark with tables and footnotes. HTML in it is read as HTML is: only what the model knows comes through. */
const markdown = new MarkdownIt({ html: true })
  .use(footnotes)
  .use(markdownFigures)
  .use(markdownVerse);
// Which links are kept is decided where all links are.
markdown.validateLink = () => true;
markdown.renderer.rules["footnote_block_open"] = () =>
  '<section class="footnotes"><ol>';
// A note has one number, however often it is referred to.
const caption = markdown.renderer.rules["footnote_caption"];
markdown.renderer.rules["footnote_caption"] = (...of) =>
  (caption?.(...of) ?? "").replace(/:\d+(?=\]$)/, "");
// Poets end a line where it ends.
markdown.renderer.rules["softbreak"] = () => softBreak;

/**
 * A Markdown file, with or without front matter, or one that was just fetched.
 *
 * @throws QariError as `decodeText`, `importMarkup`.
 */
export function openMarkdown({
  bytes,
  path,
  name,
  web,
  resolveProxy,
}: DocumentFile): OpenedDocument {
  const { fields, body } = readFrontMatter(decodeText(bytes, path ?? name));
  return {
    draft: importMarkup(
      {
        markup: markdown.render(body),
        name: bareName(name),
        title: fields.get("title"),
        byline: fields.get("author"),
        date: fields.get("date"),
        language: fields.get("lang"),
        address: web?.address,
      },
      addresses,
    ),
    pictures: firstOf(
      picturesInAddresses,
      ...(web
        ? [
            picturesOfWeb(web.address, {
              isPrivate: web.isPrivate,
              resolveProxy,
            }),
          ]
        : []),
      ...(path === undefined ? [] : [picturesInFolder(dirname(path))]),
    ),
  };
}
