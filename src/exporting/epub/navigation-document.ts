import type { Article } from "../../article/article.ts";
import { escaped, languageAttributes } from "../markup.ts";
import { exportWords, shownTitle, type ExportWords } from "../words.ts";
import type { PublicationDocument } from "./publication.ts";

/**
 * The contents: sections by their levels. An article of one part without a
 * title has itself for contents.
 *
 * @source EPUB 3.3, 5.4 "EPUB navigation document".
 */
export function navigationDocument(
  { title, lang, dir }: Article,
  documents: readonly PublicationDocument[],
): string {
  const words = exportWords(lang);
  const titled = documents.filter(({ isTitled }) => isTitled);
  const shown = titled.length > 0 ? titled : documents.slice(0, 1);
  const [first] = documents;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(lang)} dir="${dir}">
<head>
<title>${shownTitle(title, words)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<nav epub:type="toc" role="doc-toc" id="toc">
<h1>${escaped(words.contents)}</h1>
${list(nested(shown), words)}
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol><li><a epub:type="bodymatter" href="${first?.fileName ?? ""}">${shownTitle(title, words)}</a></li></ol>
</nav>
</body>
</html>
`;
}

interface Entry {
  readonly document: PublicationDocument;
  readonly entries: Entry[];
}

/** A level deeper than the one before lies within it, however much deeper it says it is. */
function nested(documents: readonly PublicationDocument[]): readonly Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const document of documents) {
    const entry: Entry = { document, entries: [] };
    while ((open.at(-1)?.document.level ?? 0) >= document.level) open.pop();
    (open.at(-1)?.entries ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

const list = (entries: readonly Entry[], words: ExportWords): string =>
  `<ol>${entries
    .map(
      ({ document, entries: within }) =>
        `<li><a href="${document.fileName}">${shownTitle(document.title, words)}</a>${
          within.length > 0 ? list(within, words) : ""
        }</li>`,
    )
    .join("\n")}</ol>`;
