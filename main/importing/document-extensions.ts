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
