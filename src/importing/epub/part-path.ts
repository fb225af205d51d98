/** Where a reference in a part of a book leads to, within the book. */
export interface PartReference {
  /** From the root of the container, without a slash before it. */
  readonly path: string;
  /** As the document writes it, escapes resolved. */
  readonly fragment?: string;
}

/**
 * Resolve a reference of one part to another. It never leaves the container:
 * what climbs out of it stays at its root.
 *
 * @param from Path of the part that it stands in.
 * @returns `undefined` for what leads out of the book.
 * @source EPUB 3.3, 4.2.3 "Deriving file paths", 4.2.5 "URLs in the OCF abstract container".
 */
export function resolvePart(
  from: string,
  reference: string,
): PartReference | undefined {
  const trimmed = reference.trim();
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(trimmed)) return undefined;
  const [beforeFragment = "", ...rest] = trimmed.split("#");
  const [written = ""] = beforeFragment.split("?");
  const fragment = rest.length > 0 ? unescaped(rest.join("#")) : "";
  const path =
    written === ""
      ? from
      : written.startsWith("/")
        ? normal(unescaped(written))
        : normal(`${folderOf(from)}${unescaped(written)}`);
  return { path, ...(fragment !== "" && { fragment }) };
}

const folderOf = (path: string): string =>
  path.slice(0, path.lastIndexOf("/") + 1);

function normal(path: string): string {
  const steps: string[] = [];
  // Programs on Windows write backslashes.
  for (const step of path.replaceAll("\\", "/").split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return steps.join("/");
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Finds parts by the names that a book calls them, also where these differ in
 * case, in the way that letters are composed, or in escapes.
 */
export class PartNames {
  readonly #names: ReadonlySet<string>;
  readonly #byFolded = new Map<string, string>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names)
      for (const key of [folded(name), folded(unescaped(name))])
        if (!this.#byFolded.has(key)) this.#byFolded.set(key, name);
  }

  /** @returns The name as the archive has it; `undefined` for what is not there. */
  find(path: string): string | undefined {
    return this.#names.has(path) ? path : this.#byFolded.get(folded(path));
  }

  /** Names that end so, in the order of the archive. */
  ending(...extensions: readonly string[]): readonly string[] {
    return [...this.#names].filter((name) =>
      extensions.some((each) => name.toLowerCase().endsWith(each)),
    );
  }
}

const folded = (name: string): string =>
  normal(name).normalize("NFC").toLowerCase();
