import type { MarkdownIt, Token } from "markdown-it";

/**
 * A picture that stands in a paragraph of its own and has a title is a figure,
 * and the title its caption: Markdown has no other way to write one.
 */
export function markdownFigures(markdown: MarkdownIt): void {
  const figures = new WeakSet<Token>();
  markdown.core.ruler.push("figures", ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      const [open, close] = [tokens[at - 1], tokens[at + 1]];
      if (
        token.type !== "inline" ||
        open?.type !== "paragraph_open" ||
        close?.type !== "paragraph_close" ||
        !isPictures(token.children ?? [])
      )
        continue;
      open.tag = "div";
      close.tag = "div";
      for (const picture of token.children ?? [])
        if (picture.type === "image") figures.add(picture);
    }
  });
  const image = markdown.renderer.rules["image"];
  markdown.renderer.rules["image"] = (tokens, at, options, env, self) => {
    const token = tokens[at];
    const picture = image?.(tokens, at, options, env, self) ?? "";
    const title = String(token?.attrGet("title") ?? "").trim();
    return token && figures.has(token) && title !== ""
      ? `<figure>${picture}<figcaption>${markdown.utils.escapeHtml(title)}</figcaption></figure>`
      : picture;
  };
}

/** Nothing but pictures, one or some under each other. */
const isPictures = (tokens: readonly Token[]): boolean =>
  tokens.some(({ type }) => type === "image") &&
  tokens.every(
    ({ type, content }) =>
      type === "image" ||
      type === "softbreak" ||
      type === "hardbreak" ||
      (type === "text" && content.trim() === ""),
  );
