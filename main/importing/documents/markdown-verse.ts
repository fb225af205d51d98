import type { MarkdownIt, Token } from "markdown-it";
import { isGappedVerse } from "../../../src/importing/walk/written-verse.ts";

/** As the walk over a page reads it. */
const gap = "\u2003\u2003\u2003";
const typedGap = /\t+| {3,}/g;

/**
 * Keep the wide gaps between the halves of verse, which are single spaces in
 * HTML. What is laid out in two columns and is no verse loses them as ever.
 */
export function markdownVerse(markdown: MarkdownIt): void {
  markdown.core.ruler.push("verse", ({ tokens }) => {
    /** Paragraphs that follow each other are one poem. */
    let run: Token[] = [];
    const end = (): void => {
      if (isGappedVerse(run.flatMap(linesOf)))
        for (const child of run.flatMap(({ children }) => children ?? []))
          if (child.type === "text")
            child.content = child.content.replaceAll(typedGap, gap);
      run = [];
    };
    for (const [at, token] of tokens.entries()) {
      if (token.type === "paragraph_open" || token.type === "paragraph_close")
        continue;
      const isParagraph =
        token.type === "inline" && tokens[at - 1]?.type === "paragraph_open";
      if (isParagraph && linesOf(token).every(hasGap)) run.push(token);
      else end();
    }
    end();
  });
}

const hasGap = (line: string): boolean => / {3}|\t/.test(line);

/** The lines of a paragraph without what only marks them. */
const linesOf = ({ children }: Token): readonly string[] =>
  (children ?? [])
    .map(({ type, content }) => (type.endsWith("break") ? "\n" : content))
    .join("")
    .split("\n")
    .map((line) => line.trim());
