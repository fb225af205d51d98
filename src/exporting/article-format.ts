/** Formats that an article can be written in. */
export const articleFormats = ["json", "txt", "md", "html", "epub"] as const;
export type ArticleFormat = (typeof articleFormats)[number];

/** What the app can write besides: it takes a page to set a page. */
export const exportFormats = [...articleFormats, "pdf"] as const;
export type ExportFormat = (typeof exportFormats)[number];
