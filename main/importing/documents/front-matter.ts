/** A text's head of `key: value` lines, as site generators and note-takers write it. */
export interface FrontMatter {
  /** Keys in lower case; plain values only. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Longer heads are no heads. Code units. */
const longestHead = 20_000;

/** @returns An empty map for a text without a head. */
export function readFrontMatter(text: string): FrontMatter {
  const head =
    /^---[ \t]*\r?\n(?<lines>[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
      text.slice(0, longestHead),
    );
  const fields = new Map<string, string>();
  if (!head) return { fields, body: text };
  for (const line of (head.groups?.["lines"] ?? "").split(/\r?\n/)) {
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
