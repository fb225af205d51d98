import type { Direction } from "../../article/article.ts";
import type { Cluster } from "./clusters.ts";

/** A piece of a line in the order of reading. */
export interface ReadPiece {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

type Kind = "rtl" | "ltr" | "number" | "space" | "other";

interface Unit {
  readonly pieces: readonly Cluster[];
  readonly kind: Kind;
}

const mirrored: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "<": ">",
  ">": "<",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "﴾": "﴿",
  "﴿": "﴾",
};

/** Signs that stay within a number after Arabic letters. @source Unicode Standard Annex #9, W4 (common separators). */
const withinNumber = /^[.,:/٫٬]$/u;
/** Signs that belong to a number they touch. @source Unicode Standard Annex #9, W5 (European terminators). */
const besideNumber = /^[%$€£°#‰]$/u;

/** What stands beside what on a line, as it is read. The inverse of how bidirectional text is set. */
export function inReadingOrder(
  visual: readonly Cluster[],
  base: Direction,
): readonly ReadPiece[] {
  const units =
    base === "rtl" ? ltrRuns(visual.map(unit)) : rtlRuns(visual.map(unit));
  const ordered = base === "rtl" ? units.toReversed() : units;
  return ordered.flatMap(({ pieces, kind }) =>
    pieces.map(({ text, size, y, isLogical }) => ({
      text:
        kind === "other" && !isLogical && base === "rtl"
          ? (mirrored[text] ?? text)
          : text,
      size,
      y,
    })),
  );
}

const unit = (cluster: Cluster): Unit => ({
  pieces: [cluster],
  kind: kindOf(cluster.text),
});

function kindOf(text: string): Kind {
  if (
    // A tatweel is no script's own, and turns with the letters it joins.
    /[\u0640\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}]/u.test(
      text,
    ) &&
    /\p{L}/u.test(text)
  )
    return "rtl";
  if (/\p{L}/u.test(text)) return "ltr";
  if (/\p{Nd}/u.test(text)) return "number";
  return /^\p{Z}+$/u.test(text) ? "space" : "other";
}

/** In a line from right to left: foreign words and numbers are units that keep their order. */
function ltrRuns(units: readonly Unit[]): readonly Unit[] {
  const runs: Unit[] = [];
  for (let at = 0; at < units.length;) {
    const first = units[at];
    if (!first) break;
    if (first.kind !== "ltr" && first.kind !== "number") {
      runs.push(first);
      at += 1;
      continue;
    }
    const end = endOfLtr(units, at);
    const within = units.slice(at, end);
    runs.push({
      pieces: within.flatMap(({ pieces }) => pieces),
      kind: "ltr",
    });
    at = end;
  }
  return runs;
}

function endOfLtr(units: readonly Unit[], from: number): number {
  let hasWord = units[from]?.kind === "ltr";
  let end = from + 1;
  for (let at = end; at < units.length; at += 1) {
    const each = units[at];
    if (!each || each.kind === "rtl") break;
    const gap = units.slice(end, at);
    const text = textOf(each);
    if (each.kind === "ltr") {
      // A number before a foreign word is not its own, unless they touch.
      if (!hasWord && gap.length > 0) break;
      hasWord = true;
      end = at + 1;
    } else if (each.kind === "number") {
      const isOneNumber =
        gap.length === 0 ||
        (gap.length === 1 && withinNumber.test(textOf(gap[0])));
      if (!hasWord && !isOneNumber) break;
      end = at + 1;
    } else if (gap.length === 0 && besideNumber.test(text)) {
      const before = units[at - 1];
      if (before?.kind === "number") end = at + 1;
    }
  }
  return end;
}

const textOf = (each: Unit | undefined): string =>
  each?.pieces.map(({ text }) => text).join("") ?? "";

/** In a line from left to right: what runs the other way, turned round. */
function rtlRuns(units: readonly Unit[]): readonly Unit[] {
  const ordered: Unit[] = [];
  for (let at = 0; at < units.length;) {
    const first = units[at];
    if (!first) break;
    if (first.kind !== "rtl") {
      ordered.push(first);
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < units.length; next += 1) {
      const kind = units[next]?.kind;
      if (kind === "ltr") break;
      if (kind === "rtl") end = next + 1;
    }
    ordered.push(...ltrRuns(units.slice(at, end)).toReversed().map(turned));
    at = end;
  }
  return ordered;
}

const turned = ({ pieces, kind }: Unit): Unit => ({
  kind,
  pieces:
    kind === "other"
      ? pieces.map((each) => ({
          ...each,
          text: each.isLogical ? each.text : (mirrored[each.text] ?? each.text),
        }))
      : pieces,
});
