import type { Article, Section } from "../../article/article.ts";
import { bookStyle, markStyle } from "../book-style.ts";
import { readerNoteClass } from "../drawn-runs.ts";
import { keptAttribute } from "../kept-model.ts";
import { attribute, escaped, languageAttributes } from "../markup.ts";
import type { MarksInPlace } from "../marks-in-place.ts";
import { namesOf, type Names } from "../names.ts";
import { documentContext } from "../xhtml-context.ts";
import { blocksToXhtml } from "../xhtml.ts";
import { exportWords, shownTitle } from "../words.ts";
import { navigationDocument } from "./navigation-document.ts";
import type { SaidBlock } from "../said.ts";
import { bylineId, headingId, titleId } from "./said-ids.ts";
import {
  activeStyle,
  overlayDocument,
  type SectionSound,
} from "./media-overlay.ts";
import { overlayName, packageDocument } from "./package-document.ts";

/** A picture of the article, as a publication may hold it. */
export interface PublicationPicture {
  /** Its SHA-256, which is its name too. */
  readonly resource: string;
  /** One of EPUB's core media types. */
  readonly mediaType: string;
  /** Of its name, without a dot. */
  readonly extension: string;
}

/** A file of a typeface, as a publication may carry it. */
export interface PublicationFont {
  /** Within `fonts/`. */
  readonly fileName: string;
  /** Its CSS family. */
  readonly family: string;
  /** Its CSS weight, or the span of its weights. */
  readonly weight: string;
  /** What it is asked for, as CSS says it. */
  readonly unicodeRange: string;
}

/** A file of the publication that is text. */
export interface PublicationFile {
  /** Within the container. */
  readonly path: string;
  readonly text: string;
}

/** A document of the publication, in reading order. */
export interface PublicationDocument {
  readonly id: string;
  readonly fileName: string;
  /** Of the section; the article's own for a section without one. */
  readonly title: string;
  /** Whether the section has a title of its own: it stands in the contents. */
  readonly isTitled: boolean;
  readonly level: number;
}

/** How a publication is narrated. */
export interface PublicationNarration {
  /** Of the sections that say anything, in order. */
  readonly sounds: readonly SectionSound[];
  /** What is spoken of a block. */
  readonly said: (section: number, block: number) => SaidBlock | undefined;
}

type PublicationMarks = Pick<MarksInPlace, "drawn" | "rest">;

export interface PublicationOptions {
  readonly pictures: readonly PublicationPicture[];
  /** Faces that the text is set in, where it is not left to the reading system. WOFF2. */
  readonly fonts?: readonly PublicationFont[];
  /** What is spoken, where it is narrated. */
  readonly narration?: PublicationNarration;
  /** What the reader marked, where it is to be shown. Of this article. */
  readonly marks?: PublicationMarks;
  /** When it was made. */
  readonly modified: Date;
  /** An outer address as it may stand in a document; `undefined` for none. */
  readonly address: (href: string) => string | undefined;
}

/**
 * All the text files of an EPUB 3 of an article: a document a section, the
 * contents, the package. Pictures are added by whoever has them.
 *
 * @source EPUB 3.3.
 */
export function publicationOf(
  article: Article,
  {
    pictures,
    fonts = [],
    narration,
    marks,
    modified,
    address,
  }: PublicationOptions,
): readonly PublicationFile[] {
  const names = namesOf(article);
  const pictureFiles = new Map(
    pictures.map(({ resource, extension }) => [
      resource,
      `images/${resource}.${extension}`,
    ]),
  );
  const documents = article.sections.map(
    (section, at): PublicationDocument => ({
      id: documentId(at),
      fileName: documentName(at),
      title: section.title ?? article.title,
      isTitled: section.title !== undefined,
      level: section.level,
    }),
  );
  return [
    { path: "META-INF/container.xml", text: container },
    {
      path: "EPUB/package.opf",
      text: packageDocument(article, {
        documents,
        pictures,
        fonts,
        sounds: narration?.sounds ?? [],
        modified,
      }),
    },
    { path: "EPUB/nav.xhtml", text: navigationDocument(article, documents) },
    {
      path: "EPUB/style.css",
      text: `${styleOf(fonts)}${marks ? markStyle : ""}${narration ? activeStyle : ""}`,
    },
    ...(narration?.sounds ?? []).map((sound) => ({
      path: `EPUB/${overlayName(sound.section)}`,
      text: overlayDocument(sound, documentName(sound.section)),
    })),
    ...article.sections.map((_, at) => ({
      path: `EPUB/${documentName(at)}`,
      text: sectionDocument(article, at, {
        names,
        pictureFiles,
        address,
        ...(narration && { said: narration.said }),
        ...(marks && { marks }),
      }),
    })),
  ];
}

const documentId = (at: number): string => `section-${at + 1}`;
const documentName = (at: number): string => `${documentId(at)}.xhtml`;

/** @source CSS Fonts 4, 4 "Font resources: the @font-face rule". */
function styleOf(fonts: readonly PublicationFont[]): string {
  const faces = fonts.map(
    ({ fileName, family, weight, unicodeRange }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("fonts/${fileName}") format("woff2"); unicode-range: ${unicodeRange}; }\n`,
  );
  const families = [...new Set(fonts.map(({ family }) => `"${family}"`))];
  const body =
    families.length > 0
      ? `body { font-family: ${families.join(", ")}, serif; }\n`
      : "";
  return `${faces.join("")}${body}${bookStyle}`;
}

/** @source EPUB 3.3, 4.2.6.3.1 "Container file". */
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

interface Shared {
  readonly names: Names;
  readonly pictureFiles: ReadonlyMap<string, string>;
  readonly address: PublicationOptions["address"];
  readonly said?: PublicationNarration["said"];
  readonly marks?: PublicationMarks;
}

function sectionDocument(
  article: Article,
  at: number,
  { names, pictureFiles, address, said, marks }: Shared,
): string {
  const { lang, dir, title } = article;
  const section: Section = article.sections[at] ?? { level: 1, blocks: [] };
  const words = exportWords(lang);
  const context = documentContext({
    names,
    words,
    holds: ({ section: there }) => there === at,
    placeAddress: ({ section: there, id }) =>
      `${there === at ? "" : documentName(there)}#${id}`,
    address,
    picture: (resource) => pictureFiles.get(resource),
    isExact: true,
    ...(said && { said: (block: number) => said(at, block) }),
    ...(marks && { drawn: (block: number) => marks.drawn(at, block) }),
  });
  const kind = at === marks?.rest ? readerNoteClass : undefined;
  const spokenAs = (id: string) => attribute("id", said && id);
  const sectionId =
    section.anchor === undefined ? undefined : context.anchorId(section.anchor);
  const shown =
    section.title === undefined ? undefined : shownTitle(section.title, words);
  const kept = keptAttribute(context, {
    ...(section.level !== 1 && { level: section.level }),
    ...(section.title !== undefined &&
      shown !== escaped(section.title) && { title: section.title }),
    ...(sectionId !== section.anchor && { anchor: section.anchor }),
  });
  const front =
    at === 0
      ? `<header class="front"><p class="title"${spokenAs(titleId)}>${shownTitle(title, words)}</p>${
          article.byline === undefined
            ? ""
            : `<p class="about"${spokenAs(bylineId)}>${escaped(article.byline)}</p>`
        }${
          article.source === undefined
            ? ""
            : `<p class="about">${escaped(article.source)}</p>`
        }</header>\n`
      : "";
  const heading =
    shown === undefined
      ? ""
      : `<h1 class="section-title"${spokenAs(headingId(at))}>${shown}</h1>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(lang)} dir="${dir}">
<head>
<title>${shownTitle(section.title ?? title, words)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${front}<section epub:type="chapter" role="doc-chapter"${attribute("class", kind)}${attribute("id", sectionId)}${kept}>
${heading}${blocksToXhtml(section.blocks, context)}
</section>
</body>
</html>
`;
}
