import * as v from "valibot";
import { parse } from "yaml";
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

/** A name, or the name of one who is more than it; or several of either. */
const named = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
const valueSchema = v.object({
  value: v.union([
    v.array(named),
    v.pipe(
      named,
      v.transform((one) => [one]),
    ),
  ]),
});

/**
 * @param first What stands in the line of the key.
 * @param more The lines under it, up to the next key.
 * @returns As it is written where it is no YAML: `title: قال: نعم` means what it says.
 */
function valueOf(first: string, more: readonly string[]): string {
  const read = v.safeParse(
    valueSchema,
    yaml([`value: ${first}`, ...more].join("\n")),
  );
  if (!read.success) return first;
  const values = read.output.value
    .map((each) => each.replaceAll(/\s*\n\s*/g, " ").trim())
    .filter((each) => each !== "");
  return values.join(directionOf(values.join(" ")) === "rtl" ? "، " : ", ");
}

/** @returns `undefined` for what is no YAML. */
function yaml(text: string): unknown {
  try {
    // Every value is text: `date: 2024-03-05`, `title: 1984`.
    return parse(text, { schema: "failsafe", logLevel: "error" });
  } catch {
    return undefined;
  }
}
