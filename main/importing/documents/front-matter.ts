/** A text's head of `key: value` lines, as site generators and note-takers write it. */
export interface FrontMatter {
  /** Keys in lower case; plain values only. */
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
  for (const line of lines) {
    const match = /^(?<key>[\w-]+)\s*:\s*(?<value>\S.*?)\s*$/u.exec(
      line,
    )?.groups;
    if (match)
      fields.set(
        (match["key"] ?? "").toLowerCase(),
        (match["value"] ?? "").replace(/^(["'])(.*)\1$/s, "$2"),
      );
  }
  return { fields, body: text.slice(head[0].length) };
}

const isHead = (lines: readonly string[]): boolean =>
  lines.some((line) => keyLine.test(line)) &&
  lines.every(
    (line) => line.trim() === "" || keyLine.test(line) || restLine.test(line),
  );
