import fc from "fast-check";
import type { Position } from "../../../src/article/position.ts";
import { articleOf } from "./sample-article.ts";

/** One UTF-16 code unit that knows where it came from, whatever was done to the text since. */
interface Unit {
  readonly text: string;
  readonly id: number;
}
type Line = readonly Unit[];

/** An article of paragraphs whose every code unit can be followed through edits. */
export interface Tracked {
  readonly lines: readonly Line[];
  readonly nextId: number;
}

export function tracked(texts: readonly string[]): Tracked {
  let nextId = 0;
  const lines = texts.map((text) =>
    text.split("").map((unit) => ({ text: unit, id: nextId++ })),
  );
  return { lines, nextId };
}

export const toArticle = ({ lines }: Tracked) =>
  articleOf(...lines.map((line) => line.map(({ text }) => text).join("")));

/** All code units in a row, paragraphs apart by a line feed that nobody made. */
export function flatUnits({ lines }: Tracked): readonly Unit[] {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ text: "\n", id: -1 }, ...line],
  );
}

export const flatOffset = (
  { lines }: Tracked,
  { block, offset }: Position,
): number =>
  lines.slice(0, block).reduce((sum, line) => sum + line.length + 1, offset);

const words = [
  "قال",
  "الوزير",
  "إنّ",
  "كِتَابَ",
  "العلم",
  "مدرسة",
  "في",
  "على",
  "أوّل",
  "يوم،",
  "الشمس",
  "والقمر.",
  "2026",
  "report",
  "😀",
];
const phrase = (max: number) =>
  fc
    .array(fc.constantFrom(...words), { maxLength: max })
    .map((all) => all.join(" "));

export const anyTexts = fc.array(phrase(24), { minLength: 1, maxLength: 8 });

const place = fc.nat(1_000_000);
/** What an editor, a better importer or a proof-reader does to a text. Places are taken modulo what is there. */
const anyEdit = fc.oneof(
  fc.record({
    kind: fc.constantFrom("insert" as const, "replace" as const),
    at: place,
    length: fc.nat(30),
    text: phrase(4),
  }),
  fc.record({
    kind: fc.constant("delete" as const),
    at: place,
    length: fc.nat(80),
    text: fc.constant(""),
  }),
  fc.record({
    kind: fc.constantFrom(
      "split" as const,
      "merge" as const,
      "move" as const,
      "copy" as const,
      "drop" as const,
      "vowel" as const,
      "bare" as const,
      "spelling" as const,
    ),
    at: place,
    length: place,
    text: fc.constant(""),
  }),
);
export const anyEdits = fc.array(anyEdit, { maxLength: 7 });
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

const spellings: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  ا: "أ",
  ة: "ه",
  ى: "ي",
};

export function edited(text: Tracked, edits: readonly Edit[]): Tracked {
  let { nextId } = text;
  const made = (added: string): Line =>
    added.split("").map((unit) => ({ text: unit, id: nextId++ }));
  let lines = text.lines;
  for (const { kind, at, length, text: added } of edits) {
    const index = at % Math.max(1, lines.length);
    const line = lines[index] ?? [];
    const from = Math.floor(at / 7) % (line.length + 1);
    const other = length % Math.max(1, lines.length);
    const rewritten = (...now: readonly Line[]) => [
      ...lines.slice(0, index),
      ...now,
      ...lines.slice(index + 1),
    ];
    switch (kind) {
      case "insert":
        lines = rewritten([
          ...line.slice(0, from),
          ...made(added),
          ...line.slice(from),
        ]);
        break;
      case "replace":
      case "delete":
        lines = rewritten([
          ...line.slice(0, from),
          ...made(added),
          ...line.slice(from + length),
        ]);
        break;
      case "split":
        lines = rewritten(line.slice(0, from), line.slice(from));
        break;
      case "merge":
        lines = [
          ...lines.slice(0, index),
          [...line, ...(lines[index + 1] ?? [])],
          ...lines.slice(index + 2),
        ];
        break;
      case "drop":
        lines = rewritten();
        break;
      case "move":
      case "copy": {
        const rest = kind === "move" ? rewritten() : lines;
        const again = kind === "move" ? line : made(textOf(line));
        lines = [...rest.slice(0, other), again, ...rest.slice(other)];
        break;
      }
      case "vowel":
        lines = rewritten(
          line.flatMap((unit) =>
            /\p{L}/u.test(unit.text) && (unit.id + length) % 5 === 0
              ? [unit, ...made("\u064e")]
              : [unit],
          ),
        );
        break;
      case "bare":
        lines = rewritten(
          line.filter(({ text: unit }) => !/\p{M}/u.test(unit)),
        );
        break;
      case "spelling":
        lines = rewritten(
          line.map((unit) =>
            (unit.id + length) % 4 === 0
              ? { ...unit, text: spellings[unit.text] ?? unit.text }
              : unit,
          ),
        );
        break;
    }
  }
  return { lines, nextId };
}

export const textOf = (units: readonly Unit[]): string =>
  units.map(({ text }) => text).join("");
