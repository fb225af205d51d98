import { extname } from "node:path";
import {
  archiveExtensions,
  documentExtensions,
} from "./document-extensions.ts";

/** What can be brought in. */
export type DocumentFormat =
  "text" | "html" | "mhtml" | "markdown" | "epub" | "docx" | "pdf";

/** Something else that a reader may well try: named, so that it can be refused by its name. */
export interface UnknownFormat {
  readonly unsupported: string;
}

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  ".htm": "html",
  ".html": "html",
  ".xhtml": "html",
  ".xht": "html",
  ".mht": "mhtml",
  ".mhtml": "mhtml",
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".mkd": "markdown",
  ".epub": "epub",
  ".docx": "docx",
};

/** Names of what is no PDF. */
const otherExtensions: ReadonlySet<string> = new Set(
  [
    ...Object.keys(byExtension),
    ...[...documentExtensions, ...archiveExtensions].map((each) => `.${each}`),
  ].filter((each) => each !== ".pdf"),
);

const signatures: readonly (readonly [begins: string, name: string])[] = [
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Office document"],
  ["{\\rtf", "RTF"],
  ["bplist00", "a Safari web archive"],
  ["Rar!", "RAR"],
  ["7z\xbc\xaf\x27\x1c", "7z"],
  ["\x1f\x8b", "gzip"],
];

/**
 * What a file is, by its bytes; its name decides only where these do not.
 *
 * @param head Its first bytes, some thousand of them.
 * @param name Of the file, or what stands for it.
 */
export function documentFormat(
  head: Uint8Array,
  name: string,
): DocumentFormat | UnknownFormat {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const text = bytes.subarray(0, 4096).toString("latin1");
  const extension = extname(name).toLowerCase();
  const named = byExtension[extension];
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06"))
    return zipFormat(text, named);
  if (isPdf(text, extension)) return "pdf";
  for (const [begins, what] of signatures)
    if (text.startsWith(begins)) return { unsupported: what };
  // Not a zip, whatever it is called: let its reader say that it is damaged.
  if (named === "epub" || named === "docx") return named;
  if (isMime(text, named)) return "mhtml";
  if (named === "mhtml") return "html";
  if (named !== undefined) return named;
  return isMarkup(text) ? "html" : "text";
}

/** Some programs put something before it; what has the name of another format may only speak of it. @source ISO 32000-1, Annex H, 3.4.1. */
const isPdf = (text: string, extension: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(text) ||
  (!otherExtensions.has(extension) && text.slice(0, 1024).includes("%PDF-"));

/** An EPUB says so in the first bytes of its file; Word has its name for a part of its own. */
function zipFormat(
  text: string,
  named: DocumentFormat | undefined,
): DocumentFormat | UnknownFormat {
  if (text.slice(30).startsWith("mimetypeapplication/epub+zip")) return "epub";
  if (named === "epub" || named === "docx") return named;
  if (text.includes("word/")) return "docx";
  if (text.includes("META-INF/container.xml")) return "epub";
  return { unsupported: "a zip archive" };
}

/** A page with its parts, or alone; letters and texts may begin alike. */
function isMime(text: string, named: DocumentFormat | undefined): boolean {
  const message = text.trimStart();
  const [head = ""] = message.split(/\r?\n\r?\n/, 1);
  return (
    /^(?:From|MIME-Version|Content-Type|Snapshot-Content-Location|Subject|Date):/i.test(
      message,
    ) &&
    (/content-type:\s*multipart\/(?:related|mixed|alternative)/i.test(text) ||
      ((named === "mhtml" || /^MIME-Version:/im.test(head)) &&
        /^Content-Type:\s*text\/html\b/im.test(head)))
  );
}

const isMarkup = (text: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff")
      ? text.replaceAll("\0", "").slice(2)
      : text,
  );
