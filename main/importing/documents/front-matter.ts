import { directionOf } from "../../../src/arabic/direction.ts";

/** A text's head of `key: value` lines, as site generators and note-takers write it. */
export interface FrontMatter {
  /** Keys in lower case; values of one line, the entries of a list one after the other. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Longer heads are no heads. Code units. */
const longestHead = 20_000;

/** As YAML has them; the letters of any language, as note-takers let one name what one likes. */
const keyLine =
  /^(?:[A-Za-z_][\w-]*\s*:(?!\/\/)|(?:"[^"]+"|'[^']+'|[\p{L}_][\p{L}\p{M}\p{N}_ .-]*):(?:\s|$))/u;
/** What may stand between keys: more of a value, an item of a list, a comment, the end of brackets. */
const restLine = /^(?:\s|-(?:\s|$)|#|[\]}]+,?\s*$)/;

/**
 * A rule across the page is written as the beginning of a head is. One that a
 * blank line follows is a rule, and so is one before anything but keys.
 *
 * @returns An empty map for a text without a head.
 * @source Pandoc's manual, "Extension: yaml_metadata_block".
 */
export function readFrontMatter(text: string): FrontMatter {
  const head =
    /^---[ \t]*\r?\n(?![ \t]*\r?\n)(?<lines>[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
      text.slice(0, longestHead),
    );
  const fields = new Map<string, string>();
  const lines = (head?.groups?.["lines"] ?? "").split(/\r?\n/);
  if (!head || !isHead(lines)) return { fields, body: text };
  const values: { readonly line: string; readonly more: string[] }[] = [];
  for (const line of lines)
    if (keyLine.test(line)) values.push({ line, more: [] });
    else values.at(-1)?.more.push(line);
  for (const { line, more } of values) {
    const match = /^(?<key>[\w-]+)\s*:(?<value>.*)$/u.exec(line)?.groups;
    if (!match) continue;
    const value = valueOf(match["value"]?.trim() ?? "", more);
    if (value !== "") fields.set((match["key"] ?? "").toLowerCase(), value);
  }
  return { fields, body: text.slice(head[0].length) };
}

const isHead = (lines: readonly string[]): boolean =>
  lines.some((line) => keyLine.test(line)) &&
  lines.every(
    (line) => line.trim() === "" || keyLine.test(line) || restLine.test(line),
  );

/**
 * @param more The lines under it, up to the next key.
 * @source YAML 1.2.2, 7 Flow Style Productions, 8 Block Style Productions.
 */
function valueOf(first: string, more: readonly string[]): string {
  const under = more.map((line) => line.trim()).filter((line) => line !== "");
  if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(first)) return under.join(" ");
  const written = under.filter((line) => !line.startsWith("#"));
  if (first !== "" && !first.startsWith("#")) {
    const all = [first, ...written].join(" ");
    return /^\[.*\]\s*(?:#.*)?$/.test(all)
      ? inOneLine(entriesOf(all))
      : scalar(all);
  }
  const items = written.filter((line) => /^-\s/.test(line));
  // Of one who is more than a name, the name.
  return inOneLine(
    items.length > 0
      ? items.map((item) => item.replace(/^-\s+(?:name\s*:)?/, ""))
      : written.flatMap((line) => /^name\s*:(.*)$/.exec(line)?.[1] ?? []),
  );
}

/** What stands between brackets, apart by commas. */
const entriesOf = (list: string): readonly string[] =>
  list.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^[\],\s"'][^[\],]*/g) ?? [];

function inOneLine(values: readonly string[]): string {
  const named = values
    .map((each) => scalar(each.trim()))
    .filter((each) => each !== "");
  return named.join(directionOf(named.join(" ")) === "rtl" ? "، " : ", ");
}

/** A value with its marks of quotation, or without. A comment may follow. */
function scalar(written: string): string {
  const quoted =
    /^(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^']|'')*)')\s*(?:#.*)?$/s.exec(
      written,
    )?.groups;
  if (quoted?.["double"] !== undefined) return unescaped(quoted["double"]);
  if (quoted?.["single"] !== undefined)
    return quoted["single"].replaceAll("''", "'");
  return written.replace(/\s#.*$/s, "").trim();
}

const blanks: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** @source YAML 1.2.2, 5.7 Escaped Characters: those that texts have. */
const unescaped = (text: string): string =>
  text.replaceAll(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gis,
    (_, two?: string, four?: string, one = "") => {
      const code = two ?? four;
      return code === undefined
        ? (blanks[one] ?? one)
        : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
