import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { marksToJsonLd } from "../../../src/marks/marks-json-ld.ts";
import { inArticle, quoting } from "./samples.ts";

/** What the W3C Web Annotation Data Model asks of what we write (its "MUST"s). */
const iri = v.pipe(v.string(), v.regex(/^(https?:\/\/|urn:)/));
const quoteSelector = v.strictObject({
  type: v.literal("TextQuoteSelector"),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positionSelector = v.strictObject({
  type: v.literal("TextPositionSelector"),
  start: index,
  end: index,
});
const annotationSchema = v.strictObject({
  id: iri,
  type: v.literal("Annotation"),
  motivation: v.picklist(["bookmarking", "highlighting", "commenting"]),
  created: v.pipe(v.string(), v.isoTimestamp()),
  body: v.exactOptional(
    v.array(
      v.strictObject({
        type: v.literal("TextualBody"),
        value: v.string(),
        format: v.exactOptional(v.literal("text/plain")),
        purpose: v.picklist(["commenting", "describing", "tagging"]),
      }),
    ),
  ),
  target: v.strictObject({
    type: v.literal("SpecificResource"),
    source: iri,
    styleClass: v.exactOptional(v.string()),
    selector: v.union([
      v.strictTuple([quoteSelector]),
      v.strictTuple([quoteSelector, positionSelector]),
    ]),
  }),
});
const collectionSchema = v.strictObject({
  "@context": v.literal("http://www.w3.org/ns/anno.jsonld"),
  id: iri,
  type: v.literal("AnnotationCollection"),
  label: v.string(),
  generated: v.pipe(v.string(), v.isoTimestamp()),
  total: v.number(),
  first: v.strictObject({
    id: iri,
    type: v.literal("AnnotationPage"),
    startIndex: v.literal(0),
    items: v.array(annotationSchema),
  }),
});
const made = "2026-11-25T04:00:00.000Z";
const written = (
  marks: Parameters<typeof inArticle>,
  spans: Parameters<typeof marksToJsonLd>[2] = new Map(),
) =>
  v.parse(
    collectionSchema,
    JSON.parse(marksToJsonLd([inArticle(...marks)], made, spans)),
  );

describe("marks as web annotations", () => {
  it.each([
    [quoting("نص", { kind: "bookmark" }), "bookmarking", 0],
    [quoting("نص", { color: "blue" }), "highlighting", 0],
    [quoting("نص", { text: "رأيي" }), "commenting", 1],
    [quoting("نص", { text: "رأيي", tags: ["أ", "ب"] }), "commenting", 3],
  ])("say what they are for", (mark, motivation, bodies) => {
    const [item] = written([mark]).first.items;
    expect(item?.motivation).toBe(motivation);
    expect(item?.body ?? []).toHaveLength(bodies);
  });

  it("point at the passage by its quote, in the page it is from", () => {
    const [item] = written([quoting("الفجر", { color: "green" })]).first.items;
    expect(item?.target).toEqual({
      type: "SpecificResource",
      source: "https://example.org/city?a=1",
      styleClass: "qari-green",
      selector: [
        {
          type: "TextQuoteSelector",
          exact: "الفجر",
          prefix: "قبل ",
          suffix: " بعد",
        },
      ],
    });
  });

  it("say where in the text it stands, in characters, where that is known", () => {
    const mark = quoting("الفجر");
    const spans = new Map([[mark.id, { start: 12, end: 17 }]]);
    const [item] = written([mark], spans).first.items;
    expect(item?.target.selector[1]).toEqual({
      type: "TextPositionSelector",
      start: 12,
      end: 17,
    });
  });

  it("are a collection that says how many it holds", () => {
    expect(written([]).total).toBe(0);
    expect(written([quoting("أ"), quoting("ب")]).total).toBe(2);
  });
});
