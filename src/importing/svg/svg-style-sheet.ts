import {
  declarationsOf,
  withoutComments,
  type Declaration,
  type NameOf,
} from "./svg-values.ts";

/** A rule that is kept. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** Drawing programs write one rule for each way that something looks. */
const mostRules = 5000;

/** A type, classes and ids, alone or within others. */
const compound = String.raw`(?:\*|[A-Za-z][\w-]*)?(?:[.#][\p{L}_][\p{L}\p{N}_-]*)*`;
const selectorPattern = new RegExp(
  String.raw`^${compound}(?:(?:\s*>\s*|\s+)${compound})*$`,
  "u",
);

/**
 * What is kept of a style sheet: rules by type, class and id. Rules that begin
 * with `@` (`@import`, `@font-face`, `@media`) go, with what is in them.
 *
 * @param css As it stands in the element.
 */
export function rulesOf(css: string, nameOf: NameOf): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  const text = withoutComments(css);
  for (let at = 0; at < text.length && rules.length < mostRules;) {
    const { head, body, next } = ruleAt(text, at);
    at = next;
    if (head.startsWith("@") || body.includes("{")) continue;
    const selectors = head.split(",").flatMap((each) => {
      const selector = selectorOf(each, nameOf);
      return selector === undefined ? [] : [selector];
    });
    const declarations = declarationsOf(body, nameOf);
    if (selectors.length > 0 && declarations.length > 0)
      rules.push({ selectors, declarations });
  }
  return rules;
}

/** What stands before a block, in it, and where it goes on. A statement without a block has nothing in it. */
function ruleAt(
  text: string,
  from: number,
): { readonly head: string; readonly body: string; readonly next: number } {
  let depth = 0;
  let open = text.length;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === ";" && depth === 0)
      return { head: text.slice(from, at).trim(), body: "", next: at + 1 };
    if (sign === "{") {
      if (depth === 0) open = at;
      depth += 1;
    } else if (sign === "}") {
      depth -= 1;
      if (depth <= 0)
        return {
          head: text.slice(from, Math.min(open, at)).trim(),
          body: text.slice(open + 1, at),
          next: at + 1,
        };
    }
  }
  return {
    head: text.slice(from, open).trim(),
    body: text.slice(open + 1),
    next: text.length,
  };
}

function selectorOf(text: string, nameOf: NameOf): string | undefined {
  const selector = text.replaceAll(/\s+/gu, " ").trim();
  if (selector === "" || !selectorPattern.test(selector)) return undefined;
  let isThere = true;
  const written = selector.replaceAll(
    /#([\p{L}_][\p{L}\p{N}_-]*)/gu,
    (_, id: string) => {
      const name = nameOf(id);
      isThere &&= name !== undefined;
      return `#${name}`;
    },
  );
  return isThere ? written : undefined;
}
