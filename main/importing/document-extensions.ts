/** What the open dialog offers and the system opens with Qari; other files are told by their bytes. */
export const documentExtensions = [
  "txt",
  "text",
  "html",
  "htm",
  "xhtml",
  "mhtml",
  "mht",
  "md",
  "markdown",
  "docx",
  "epub",
  "pdf",
] as const;

/** What other programs export, and what Qari itself writes: offered beside documents, but looked for in no folder, where most of these are something else. */
export const archiveExtensions = ["csv", "json", "zip"] as const;
