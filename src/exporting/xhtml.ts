import type { Block, Inline, Mark } from "../article/article.ts";
import type { Paint } from "../marks/layer-marks.ts";
import { drawnRuns, type DrawnRun } from "./drawn-runs.ts";
import type { HeadingLevels } from "./heading-levels.ts";
import { keptAttribute, noteHeadClass } from "./kept-model.ts";
import { oneLine } from "../one-line.ts";
import { attribute, escaped, languageAttributes } from "./markup.ts";
import type { DrawnBlock, DrawnNote } from "./marks-in-place.ts";
import { readerNote, readerNoteReference } from "./reader-notes.ts";
import { saidClass, saidRuns, type SaidBlock } from "./said.ts";
import type { ExportWords } from "./words.ts";

/** What stands at the head of a note, and leads back to the text. */
export interface WayBack {
  readonly href: string;
  readonly label: string;
}

/** What the markup asks about the document it stands in. */
export interface XhtmlContext {
  /** Where a link of the model leads to; `undefined` where it leads nowhere. */
  readonly link: (href: string) => string | undefined;
  /** Where a note stands; `undefined` where there is none. */
  readonly noteLink: (id: string) => string | undefined;
  /** The id of an anchor; `undefined` for one that another block has. */
  readonly anchorId: (anchor: string) => string | undefined;
  readonly noteId: (id: string) => string | undefined;
  /** The id of what refers to a note; `undefined` for what is not the first to do so. */
  readonly referenceId: (note: string) => string | undefined;
  /** What a note is known by, and where it is referred to; `undefined` where it is not. */
  readonly wayBack: (note: string) => WayBack | undefined;
  /** Address of a picture; `undefined` where it is not at hand. */
  readonly picture: (resource: string) => string | undefined;
  readonly words: ExportWords;
  /** What the markup cannot say of the model stands in attributes, so that it can be read back as it is. */
  readonly isExact: boolean;
  /** How deep a heading stands, by its level in the model; left out where it stands as deep as that. */
  readonly headingLevel?: HeadingLevels["heading"];
  /** What is spoken of a block, by its index; left out where nothing is. */
  readonly said?: (block: number) => SaidBlock | undefined;
  /** What the reader marked of a block, by its index; left out where nothing is to be shown. */
  readonly drawn?: (block: number) => DrawnBlock | undefined;
}

/** Between two halves of a verse: seen by readers without a style sheet, and by what reads the file again. */
export const hemistichGap = "\u2003\u2003\u2003";

/**
 * Blocks of the model as XHTML, which is well-formed XML and valid HTML alike.
 * Nothing in it was markup before: all text is escaped, all elements are ours.
 */
export const blocksToXhtml = (
  blocks: readonly Block[],
  context: XhtmlContext,
): string =>
  blocks
    .flatMap((block, at) => {
      const said = context.said?.(at) ?? unsaid;
      const drawn = context.drawn?.(at);
      return [
        blockToXhtml(block, context, { said, drawn }),
        ...(drawn?.notes ?? []).map((note) => readerNote(note, context.words)),
      ];
    })
    .join("\n");

/** Code runs from left to right whatever is around it, as on the screen: its signs would change places. */
const codeDirection = attribute("dir", "ltr");

const unsaid: SaidBlock = { spans: [] };

/** What stands in a block beside the model. */
interface Beside {
  readonly said: SaidBlock;
  readonly drawn: DrawnBlock | undefined;
}

/** What makes markup of the pieces of a block. */
function piecesToXhtml(
  block: Block,
  context: XhtmlContext,
  { said, drawn }: Beside,
  newline = "<br/>",
): (content: readonly Inline[]) => string {
  const saidOf = saidRuns(block, said);
  const drawnOf = drawnRuns(block, drawn);
  return (content) =>
    inlineToXhtml(drawnOf(content, saidOf(content)), context, newline);
}

function blockToXhtml(
  block: Block,
  context: XhtmlContext,
  beside: Beside,
): string {
  if (block.type === "note") return noteToXhtml(block, context, beside);
  const id =
    block.anchor === undefined ? undefined : context.anchorId(block.anchor);
  const isAltUnsaid = block.type === "image" && block.alt === undefined;
  const kept = keptAttribute(context, {
    ...(id !== block.anchor && { anchor: block.anchor }),
    ...(isAltUnsaid && { hasAlt: false }),
  });
  const common = `${attribute("id", id)}${languageAttributes(block.lang)}${attribute("dir", block.dir)}${kept}`;
  const inline = piecesToXhtml(block, context, beside);
  const saidId = attribute("id", beside.said.id);
  switch (block.type) {
    case "paragraph":
      return `<p${common}>${inline(block.content)}</p>`;
    case "heading": {
      const name = `h${context.headingLevel?.(block.level) ?? block.level}`;
      return `<${name}${common}>${inline(block.content)}</${name}>`;
    }
    case "quote":
      return `<blockquote${common}><p>${inline(block.content)}</p></blockquote>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => `<li>${inline(item)}</li>`);
      const start = block.ordered
        ? attribute("start", block.start?.toString())
        : "";
      return `<${name}${start}${common}>${items.join("")}</${name}>`;
    }
    case "verse": {
      const lines = block.lines.map(
        (line) =>
          `<p class="line">${line
            .map((half) => `<span class="hemistich">${inline(half)}</span>`)
            .join(`<span class="gap">${hemistichGap}</span>`)}</p>`,
      );
      return `<div class="verse"${common}>${lines.join("")}</div>`;
    }
    case "table": {
      const caption = block.caption
        ? `<caption>${inline(block.caption)}</caption>`
        : "";
      const rows = block.rows.map(
        (row) =>
          `<tr>${row
            .map(({ content, header, colSpan, rowSpan }) => {
              const name = header ? "th" : "td";
              const spans =
                attribute("colspan", colSpan?.toString()) +
                attribute("rowspan", rowSpan?.toString());
              return `<${name}${spans}>${inline(content)}</${name}>`;
            })
            .join("")}</tr>`,
      );
      // Pages of books do not scroll: what is wide is set smaller in them.
      const width = context.isExact ? tableWidth(block) : undefined;
      const table = `<table${attribute("class", width)}${common}>${caption}<tbody>${rows.join("")}</tbody></table>`;
      if (context.isExact) return table;
      const name = textOf(block.caption ?? []) || context.words.table;
      return `<div class="scroll" role="region" tabindex="0"${attribute("aria-label", name)}>${table}</div>`;
    }
    case "image": {
      const source = context.picture(block.resource);
      const picture =
        source === undefined
          ? `<p class="missing"${saidId}>${escaped(block.alt ?? context.words.missingPicture)}</p>`
          : `<img${saidId} src="${escaped(source)}" alt="${escaped(block.alt ?? "")}"/>`;
      const caption = block.caption
        ? `<figcaption>${inline(block.caption)}</figcaption>`
        : "";
      return `<figure${common}>${picture}${caption}</figure>`;
    }
    case "code": {
      const code = piecesToXhtml(block, context, beside, "\n");
      const content = block.text === "" ? [] : [{ text: block.text }];
      // On the code, since a direction of the `pre` is one of the model.
      const dir = block.dir === undefined ? codeDirection : "";
      return `<pre${common}><code${dir}${saidId}>${code(content)}</code></pre>`;
    }
    case "rule":
      return `<hr${common}/>`;
  }
}

/** The most cells beside each other that a page of a book, which may be a telephone, shows in letters of full size. */
const mostCells = { ordinary: 5, wide: 9 };

/** Class of a table that is wider than that. */
function tableWidth({
  rows,
}: Extract<Block, { type: "table" }>): "wide" | "widest" | undefined {
  const cells = Math.max(0, ...rows.map((row) => row.length));
  if (cells > mostCells.wide) return "widest";
  return cells > mostCells.ordinary ? "wide" : undefined;
}

const textOf = (content: readonly Inline[]): string =>
  oneLine(content.map(({ text }) => text).join(""));

/** Its id is the note's own; what leads to its anchor is led there, too. */
function noteToXhtml(
  block: Extract<Block, { type: "note" }>,
  context: XhtmlContext,
  beside: Beside,
): string {
  const { id: note, anchor, lang, dir, content } = block;
  const noteId = context.noteId(note);
  const id =
    noteId ?? (anchor === undefined ? undefined : context.anchorId(anchor));
  const kept = keptAttribute(context, {
    ...(noteId !== note && { note }),
    ...(anchor !== undefined && { anchor }),
  });
  // What leads to the first of several notes with one id leads to no other.
  const back = noteId === undefined ? undefined : context.wayBack(note);
  const head = back
    ? `<span class="${noteHeadClass}"><a role="doc-backlink" href="${escaped(back.href)}">${escaped(back.label)}</a> </span>`
    : "";
  return `<aside epub:type="footnote" role="doc-footnote"${attribute("id", id)}${languageAttributes(lang)}${attribute("dir", dir)}${kept}><p>${head}${piecesToXhtml(block, context, beside)(content)}</p></aside>`;
}

const inlineToXhtml = (
  content: readonly DrawnRun[],
  context: XhtmlContext,
  newline: string,
): string =>
  runsToXhtml(
    content.map(({ text, marks = [], said, paint, note }) => ({
      text,
      note,
      marks: [
        ...said.map((id) => ({ type: "said", id }) as const),
        ...(paint ? [{ type: "drawn", paint } as const] : []),
        // A link holds no other.
        ...(marks.some(({ type }) => type === "noteref")
          ? marks.filter(({ type }) => type !== "link")
          : marks),
      ],
    })),
    context,
    newline,
  );

/** A mark of the model, what is spoken as one, or what the reader marked. */
type RunMark =
  | Mark
  | { readonly type: "said"; readonly id: string }
  | { readonly type: "drawn"; readonly paint: Paint };

interface Run {
  readonly text: string;
  readonly note: DrawnNote | undefined;
  readonly marks: readonly RunMark[];
}

/** Neighbours under the same mark share its element: a link in two weights is one link. */
function runsToXhtml(
  runs: readonly Run[],
  context: XhtmlContext,
  newline: string,
): string {
  let markup = "";
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    const mark = run?.marks[0];
    let end = at + 1;
    if (mark) {
      while (isSameMark(runs[end]?.marks[0], mark)) end += 1;
      const inner = runs
        .slice(at, end)
        .map((each) => ({ ...each, marks: each.marks.slice(1) }));
      markup += within(mark, runsToXhtml(inner, context, newline), context);
    } else if (run?.note)
      markup += readerNoteReference(run.note, context.words);
    else markup += escaped(run?.text ?? "").replaceAll("\n", newline);
    at = end;
  }
  return markup;
}

const isSameMark = (a: RunMark | undefined, b: RunMark): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

function within(mark: RunMark, inner: string, context: XhtmlContext): string {
  switch (mark.type) {
    case "strong":
    case "em":
    case "sup":
    case "sub":
      return `<${mark.type}>${inner}</${mark.type}>`;
    case "code":
      return `<code${codeDirection}>${inner}</code>`;
    case "drawn":
      return `<mark class="${mark.paint}">${inner}</mark>`;
    case "said":
      return `<span class="${saidClass}"${attribute("id", mark.id)}>${inner}</span>`;
    case "link": {
      const href = context.link(mark.href);
      const said = mark.href.startsWith("#") ? fragmentOf(href) : href;
      const kept = keptAttribute(context, {
        ...(said !== mark.href && { href: mark.href }),
      });
      return href === undefined && kept === ""
        ? inner
        : `<a${attribute("href", href)}${kept}>${inner}</a>`;
    }
    case "noteref": {
      const href = context.noteLink(mark.id);
      const kept = keptAttribute(context, {
        ...(fragmentOf(href) !== `#${mark.id}` && { noteref: mark.id }),
      });
      if (href === undefined) return kept ? `<a${kept}>${inner}</a>` : inner;
      const id = attribute("id", context.referenceId(mark.id));
      return `<a epub:type="noteref" role="doc-noteref"${id} href="${escaped(href)}"${kept}>${inner}</a>`;
    }
    case "span":
      return `<span${languageAttributes(mark.lang)}${attribute("dir", mark.dir)}>${inner}</span>`;
  }
}

/** Of an address within the publication, which has one. */
const fragmentOf = (href: string | undefined): string | undefined =>
  href?.slice(href.indexOf("#"));
