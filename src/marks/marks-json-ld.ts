import type { Mark } from "./mark.ts";
import type { MarkedArticle, MarksOfArticle } from "./marks-of-article.ts";
import type { TextSpan } from "./text-spans.ts";

/**
 * Marks as a collection of W3C Web Annotations: the passage by its quote and,
 * which tells it from others that are alike, by its place in the text; the note
 * as a body, each tag as one, the colour as a class of style.
 *
 * @param made When the file is made, ISO 8601.
 * @param spans Where marks stand, by their ids (`textSpans`): in characters of the flat text, not in code units. A mark without is told by its quote alone.
 * @source W3C Web Annotation Data Model, 3.2.4 (TextualBody), 3.3.5 (motivations), 4.2.4 (TextQuoteSelector), 4.2.5 (TextPositionSelector), 5.1 (collections).
 */
export function marksToJsonLd(
  articles: readonly MarksOfArticle[],
  made: string,
  spans: ReadonlyMap<string, TextSpan>,
): string {
  const items = articles.flatMap(({ article, marks }) =>
    marks.map((mark) => annotation(article, mark, spans.get(mark.id))),
  );
  return `${JSON.stringify(
    {
      "@context": context,
      id: `urn:qari:marks:${made}`,
      type: "AnnotationCollection",
      label: "Qari",
      generated: made,
      total: items.length,
      first: {
        id: `urn:qari:marks:${made}:1`,
        type: "AnnotationPage",
        startIndex: 0,
        items,
      },
    },
    undefined,
    2,
  )}\n`;
}

const context = "http://www.w3.org/ns/anno.jsonld";

function annotation(
  article: MarkedArticle,
  mark: Mark,
  span: TextSpan | undefined,
) {
  const { id, kind, range, text, color, tags, createdAt } = mark;
  const bodies = [
    ...(text === undefined
      ? []
      : [
          {
            type: "TextualBody",
            value: text,
            format: "text/plain",
            purpose: kind === "bookmark" ? "describing" : "commenting",
          },
        ]),
    ...tags.map((value) => ({
      type: "TextualBody",
      value,
      purpose: "tagging",
    })),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: "Annotation",
    motivation:
      kind === "bookmark"
        ? "bookmarking"
        : text === undefined
          ? "highlighting"
          : "commenting",
    created: createdAt,
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      type: "SpecificResource",
      source: article.url ?? `urn:uuid:${article.id}`,
      ...(color && { styleClass: `qari-${color}` }),
      selector: [
        {
          type: "TextQuoteSelector",
          exact: range.quote.exact,
          prefix: range.quote.prefix,
          suffix: range.quote.suffix,
        },
        ...(span
          ? [
              {
                type: "TextPositionSelector",
                start: span.start,
                end: span.end,
              },
            ]
          : []),
      ],
    },
  };
}
