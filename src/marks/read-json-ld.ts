import * as v from "valibot";
import type { Quote } from "../article/position.ts";
import { QariError } from "../errors.ts";
import { oneLine } from "../one-line.ts";
import { longestNote, mostMarkTags } from "../library/mark-change.ts";
import { highlightColors, type HighlightColor } from "../library/records.ts";

/** A mark as an annotation describes it: where it stands is told by its quote, and which of equal places by its offset. */
export interface ReadAnnotation {
  /** What it is about: the address of a page, or `urn:uuid:` and the id of an article. */
  readonly source: string;
  readonly quote: Quote;
  /** Where it began when the file was written, in characters of the text (`characterOffsets`). */
  readonly offset?: number;
  readonly kind: "bookmark" | "highlight";
  readonly color?: HighlightColor;
  readonly text?: string;
  readonly tags: readonly string[];
}

/** Annotations of one file; a long life with books has some thousand. */
const mostAnnotations = 50_000;
const longestContext = 256;
const longestQuote = 100_000;
const longestTag = 100;

/** One or several, as JSON-LD leaves open. */
const several = <S extends v.GenericSchema>(item: S) =>
  v.union([
    v.array(item),
    v.pipe(
      item,
      v.transform((one) => [one]),
    ),
  ]);

const textualBody = v.object({
  value: v.optional(v.string(), ""),
  purpose: v.optional(several(v.string()), []),
});
type Body = v.InferOutput<typeof textualBody>;
const body = v.union([
  textualBody,
  v.pipe(
    v.string(),
    // What is somewhere else is not fetched.
    v.transform((): Body => ({ value: "", purpose: [] })),
  ),
]);
const quoteSelector = v.object({
  type: v.literal("TextQuoteSelector"),
  exact: v.pipe(v.string(), v.maxLength(longestQuote)),
  prefix: v.optional(v.string(), ""),
  suffix: v.optional(v.string(), ""),
});
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positionSelector = v.object({
  type: v.literal("TextPositionSelector"),
  start: count,
  end: count,
});
const target = v.object({
  source: v.union([
    v.string(),
    v.pipe(
      v.object({ id: v.string() }),
      v.transform(({ id }) => id),
    ),
  ]),
  selector: several(v.unknown()),
  styleClass: v.optional(several(v.string()), []),
});
const annotation = v.object({
  type: v.pipe(several(v.string()), v.includes("Annotation")),
  motivation: v.optional(several(v.string()), []),
  body: v.optional(several(body), []),
  /** A comment and nothing else. */
  bodyValue: v.optional(v.string(), ""),
  target: several(v.unknown()),
});

const page = v.object({ items: v.array(v.unknown()) });
/** A collection, a page of one, a list, or one alone. */
const file = v.union([
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => ({ items })),
  ),
  page,
  v.pipe(
    v.object({ first: page }),
    v.transform(({ first }) => first),
  ),
  v.pipe(
    annotation,
    v.transform((one) => ({ items: [one] })),
  ),
]);

/**
 * Marks of a file of W3C Web Annotations, ours (`marks-json-ld.ts`) or another
 * program's. What is no annotation of a quoted text is passed over.
 *
 * @param name Of the file.
 * @throws QariError `marks-unreadable` where there is none.
 * @source W3C Web Annotation Data Model.
 */
export function readMarksJsonLd(
  text: string,
  name: string,
): readonly ReadAnnotation[] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), file), text);
  const found = (read.success ? read.output.items : [])
    .slice(0, mostAnnotations)
    .flatMap(marksOf);
  if (found.length === 0)
    throw new QariError("marks-unreadable", `${name}: no annotation in it`);
  return found;
}

function marksOf(item: unknown): readonly ReadAnnotation[] {
  const read = v.safeParse(annotation, item);
  if (!read.success) return [];
  const { motivation, body: given, bodyValue, target: targets } = read.output;
  const bodies: readonly Body[] = [...given, { value: bodyValue, purpose: [] }];
  const tags = bodies
    .filter(({ purpose }) => purpose.includes("tagging"))
    .map(({ value }) => oneLine(value).slice(0, longestTag).toWellFormed())
    .filter((tag) => tag !== "");
  const words = bodies
    .filter(({ purpose }) => !purpose.includes("tagging"))
    .map(({ value }) => value.trim())
    .filter((value) => value !== "")
    .join("\n\n")
    .slice(0, longestNote)
    .toWellFormed();
  return targets.flatMap((each) => {
    const place = placeOf(each);
    if (!place) return [];
    const { color, ...rest } = place;
    return [
      {
        ...rest,
        kind: motivation.includes("bookmarking") ? "bookmark" : "highlight",
        ...(color && { color }),
        ...(words !== "" && { text: words }),
        tags: [...new Set(tags)].slice(0, mostMarkTags),
      },
    ];
  });
}

function placeOf(
  value: unknown,
): Pick<ReadAnnotation, "source" | "quote" | "offset" | "color"> | undefined {
  const read = v.safeParse(target, value);
  if (!read.success) return undefined;
  const { source, selector, styleClass } = read.output;
  const quote = firstOf(quoteSelector, selector);
  if (!quote) return undefined;
  const position = firstOf(positionSelector, selector);
  const color = highlightColors.find((each) =>
    styleClass.includes(`qari-${each}`),
  );
  return {
    source,
    quote: {
      exact: quote.exact,
      prefix: quote.prefix.slice(-longestContext),
      suffix: quote.suffix.slice(0, longestContext),
    },
    ...(position && { offset: position.start }),
    ...(color && { color }),
  };
}

const firstOf = <S extends v.GenericSchema>(
  schema: S,
  values: readonly unknown[],
): v.InferOutput<S> | undefined =>
  values.map((each) => v.safeParse(schema, each)).find((each) => each.success)
    ?.output;
