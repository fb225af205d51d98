import { documentFormat } from "../document-format.ts";
import type { DocumentInput } from "../import-document.ts";
import { fetchBytes, type FetchOptions } from "./fetch-bytes.ts";

/** A page of text with its markup; a book or a PDF may be as large as a file. Bytes. */
const mostBytes = 64 * 1024 * 1024;
const timeMs = 30_000;

const accept =
  "text/html,application/xhtml+xml,application/epub+zip,application/pdf,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5";

/** What the media types of the web are called as files, where bytes do not tell. */
const extensions: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".xhtml",
  "text/markdown": ".md",
  "text/plain": ".txt",
};

/**
 * Fetch a page, or a document of another format, for `importDocument`.
 *
 * @throws QariError as `fetchBytes` does.
 */
export async function fetchPage(
  address: string,
  control: Pick<
    FetchOptions,
    "signal" | "onProgress" | "allowsPrivate" | "resolveProxy"
  >,
): Promise<DocumentInput> {
  const { bytes, type, charset, ...from } = await fetchBytes(address, {
    ...control,
    mostBytes,
    timeMs,
    accept,
  });
  return {
    bytes,
    name: fileName(nameOf(new URL(from.address)), type),
    web: { ...from, ...(charset !== undefined && { charset }) },
  };
}

/** Servers call Markdown plain text: there, its own name says more. */
const fileName = (name: string, type: string): string =>
  type === "text/plain" && documentFormat(Buffer.of(), name) === "markdown"
    ? name
    : name + (extensions[type] ?? "");

/** What a document without a title of its own is called. */
function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split("/").findLast((part) => part !== "");
  if (last === undefined) return hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
