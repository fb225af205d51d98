import type { Article } from "../article/article.ts";
import { bookStyle, markStyle } from "./book-style.ts";
import { readerNoteClass } from "./drawn-runs.ts";
import { headingLevels } from "./heading-levels.ts";
import { attribute, escaped } from "./markup.ts";
import type { MarksInPlace } from "./marks-in-place.ts";
import { namesOf } from "./names.ts";
import { exportWords, shownTitle } from "./words.ts";
import { documentContext } from "./xhtml-context.ts";
import { blocksToXhtml } from "./xhtml.ts";

export interface HtmlPageOptions {
  /** A picture as an address that holds it (`data:`); `undefined` for one that is not at hand. */
  readonly picture: (resource: string) => string | undefined;
  /** An outer address as it may stand in a document; `undefined` for none. */
  readonly address: (href: string) => string | undefined;
  /** What the reader marked, where it is to be shown. Of this article. */
  readonly marks?: Pick<MarksInPlace, "drawn" | "rest">;
}

/** The measure that lines are read at, and the colours of the reader's system. */
const pageStyle = `${bookStyle}:root { color-scheme: light dark; }
body { max-inline-size: 40em; margin-inline: auto; padding-block: 2em; font-family: "Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Traditional Arabic", serif; font-size: 1.15em; }
:is(:lang(en), :lang(fr), :lang(de)):not(code, pre, pre *) { font-family: "Literata", "Georgia", serif; }
`;

/**
 * An article as one HTML file that needs nothing else: its pictures are in it,
 * and nothing of it is fetched or run.
 */
export function htmlPage(
  article: Article,
  { picture, address, marks }: HtmlPageOptions,
): string {
  const { lang, dir, title, byline, source, url } = article;
  const words = exportWords(lang);
  const names = namesOf(article);
  const shared = documentContext({
    names,
    words,
    placeAddress: ({ id }) => `#${id}`,
    holds: () => true,
    address,
    picture,
    isExact: false,
  });
  const sections = article.sections.map((section, at) => {
    const levels = headingLevels(section);
    const context = {
      ...shared,
      headingLevel: levels.heading,
      ...(marks && { drawn: (block: number) => marks.drawn(at, block) }),
    };
    const kind = at === marks?.rest ? readerNoteClass : undefined;
    const id =
      section.anchor === undefined
        ? undefined
        : context.anchorId(section.anchor);
    const heading =
      section.title === undefined
        ? ""
        : `<h${levels.title}>${shownTitle(section.title, words)}</h${levels.title}>\n`;
    return `<section${attribute("class", kind)}${attribute("id", id)}>\n${heading}${blocksToXhtml(section.blocks, context)}\n</section>`;
  });
  const from = url === undefined ? undefined : address(url);
  const about = [
    ...(byline === undefined ? [] : [escaped(byline)]),
    ...(source === undefined ? [] : [escaped(source)]),
    ...(from === undefined
      ? []
      : [`<a href="${escaped(from)}"><bdi>${escaped(from)}</bdi></a>`]),
  ].map((each) => `<p>${each}</p>`);
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${shownTitle(title, words)}</title>
<style>
${pageStyle}${marks ? markStyle : ""}</style>
</head>
<body>
<article>
<header class="front">
<h1>${shownTitle(title, words)}</h1>
${about.join("\n")}
</header>
${sections.join("\n")}
</article>
</body>
</html>
`;
}
