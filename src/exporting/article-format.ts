/** Formats that an article can be written in. */
export const articleFormats = ["json", "txt", "md", "html", "epub"] as const;
export type ArticleFormat = (typeof articleFormats)[number];
