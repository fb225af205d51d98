import * as v from "valibot";

/**
 * The one structure behind everything that is read, spoken, searched,
 * annotated or exported (docs/decisions/0002-article-model.md).
 *
 * Importers parse foreign formats into it and keep nothing else, so no foreign
 * markup ever reaches the screen.
 */

/** BCP 47 language tag, shape only: `ar`, `en-GB`, `zh-Hant`. */
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/),
);
const direction = v.picklist(["rtl", "ltr"]);
/** SHA-256, lower-case hex: the name of a stored resource or of canonical content. */
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * Only schemes a reader may be sent to. Anything else stays plain text. Both
 * cases are spelt out: JSON Schema, which is made from this, knows no flags.
 */
const linkTarget = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.regex(/^([hH][tT]{2}[pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|#)/),
);

export const markSchema = v.variant("type", [
  v.strictObject({ type: v.literal("strong") }),
  v.strictObject({ type: v.literal("em") }),
  v.strictObject({ type: v.literal("sup") }),
  v.strictObject({ type: v.literal("sub") }),
  v.strictObject({ type: v.literal("code") }),
  v.strictObject({ type: v.literal("link"), href: linkTarget }),
  v.strictObject({ type: v.literal("noteref"), id: v.string() }),
  v.strictObject({
    type: v.literal("span"),
    lang: v.optional(languageTag),
    dir: v.optional(direction),
  }),
]);

/** A run of text under the same marks. `text` is never empty. */
export const inlineSchema = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1)),
  marks: v.optional(v.array(markSchema)),
});
const content = v.array(inlineSchema);

const common = {
  anchor: v.optional(v.string()),
  /** Only where it differs from the article's. */
  lang: v.optional(languageTag),
  /** Only where it differs from the article's. */
  dir: v.optional(direction),
};
const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6));

/** What every format for lists can say: Markdown has no sign, and nine digits. */
export const listNumber = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(999_999_999),
);

export const blockSchema = v.variant("type", [
  v.strictObject({ type: v.literal("paragraph"), content, ...common }),
  v.strictObject({ type: v.literal("heading"), level, content, ...common }),
  v.strictObject({ type: v.literal("quote"), content, ...common }),
  v.strictObject({
    type: v.literal("list"),
    ordered: v.boolean(),
    /** Number of the first item of an ordered list; 1 where it is absent. */
    start: v.optional(listNumber),
    items: v.array(content),
    ...common,
  }),
  /** One entry a line of verse; each line holds its hemistichs (usually two). */
  v.strictObject({
    type: v.literal("verse"),
    lines: v.array(v.array(content)),
    ...common,
  }),
  v.strictObject({
    type: v.literal("table"),
    rows: v.array(
      v.array(
        v.strictObject({
          content,
          header: v.optional(v.boolean()),
          colSpan: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
          rowSpan: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        }),
      ),
    ),
    caption: v.optional(content),
    ...common,
  }),
  v.strictObject({
    type: v.literal("image"),
    resource: sha256,
    alt: v.optional(v.string()),
    caption: v.optional(content),
    ...common,
  }),
  v.strictObject({ type: v.literal("code"), text: v.string(), ...common }),
  v.strictObject({
    type: v.literal("note"),
    id: v.string(),
    content,
    ...common,
  }),
  v.strictObject({ type: v.literal("rule"), ...common }),
]);

export const sectionSchema = v.strictObject({
  title: v.optional(v.string()),
  level,
  anchor: v.optional(v.string()),
  blocks: v.array(blockSchema),
});

export const articleSchema = v.strictObject({
  /** Permanent in the library; survives re-import and edits of title, byline or direction. */
  id: v.pipe(v.string(), v.uuid()),
  /** SHA-256 of the canonical content (`canonicalContent`), lower-case hex. */
  contentHash: sha256,
  title: v.string(),
  byline: v.optional(v.string()),
  source: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.url())),
  publishedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  lang: languageTag,
  dir: direction,
  cover: v.optional(sha256),
  sections: v.array(sectionSchema),
});

export type Mark = v.InferOutput<typeof markSchema>;
export type Inline = v.InferOutput<typeof inlineSchema>;
export type Block = v.InferOutput<typeof blockSchema>;
export type Section = v.InferOutput<typeof sectionSchema>;
export type Article = v.InferOutput<typeof articleSchema>;
export type Direction = Article["dir"];
