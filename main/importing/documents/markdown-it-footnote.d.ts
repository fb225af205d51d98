/** The package comes without types of its own. @source markdown-it-footnote 4.0.0, index.mjs. */
declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";

  const footnotes: (markdown: MarkdownIt) => void;
  export default footnotes;
}
