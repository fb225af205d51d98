import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as v from "valibot";
import type { OutlineEntry } from "../../../src/importing/pdf/import-pdf.ts";
import { oneLine } from "../../../src/importing/page/page-metadata.ts";

/** A book of a thousand pages has some hundred. */
const mostEntries = 5000;
const deepest = 6;
const longestTitle = 500;

const itemSchema = v.object({
  title: v.string(),
  dest: v.fallback(
    v.nullish(v.union([v.string(), v.array(v.unknown())])),
    undefined,
  ),
  items: v.fallback(v.array(v.unknown()), []),
});
const referenceSchema = v.object({ num: v.number(), gen: v.number() });

/** The outline of a document, as far as its entries lead to a page. */
export async function readOutline(
  document: PDFDocumentProxy,
): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (
    items: readonly unknown[],
    level: number,
  ): Promise<void> => {
    for (const each of items) {
      if (entries.length >= mostEntries) return;
      const item = v.safeParse(itemSchema, each);
      if (!item.success) continue;
      const title = oneLine(item.output.title).slice(0, longestTitle);
      const place = await placeOf(document, item.output.dest);
      if (title !== "" && place)
        entries.push({ title: title.toWellFormed(), level, ...place });
      if (level < deepest) await visit(item.output.items, level + 1);
    }
  };
  await visit((await document.getOutline()) ?? [], 1);
  return entries;
}

/** @source ISO 32000-1, 12.3.2.2 "Explicit destinations". */
async function placeOf(
  document: PDFDocumentProxy,
  dest: string | readonly unknown[] | null | undefined,
): Promise<{ readonly page: number; readonly y: number } | undefined> {
  const explicit: unknown =
    typeof dest === "string" ? await document.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return undefined;
  const target: readonly unknown[] = explicit;
  const reference = v.safeParse(referenceSchema, target[0]);
  const page = reference.success
    ? await document.getPageIndex(reference.output)
    : typeof target[0] === "number"
      ? target[0]
      : undefined;
  if (page === undefined || page < 0 || page >= document.numPages)
    return undefined;
  const kind = v.safeParse(v.object({ name: v.string() }), target[1]);
  const top =
    kind.success && kind.output.name === "XYZ"
      ? target[3]
      : kind.success && kind.output.name.startsWith("FitH")
        ? target[2]
        : undefined;
  if (typeof top !== "number") return { page, y: 0 };
  const viewport = (await document.getPage(page + 1)).getViewport({ scale: 1 });
  const [, y] = viewport.convertToViewportPoint(0, top);
  return { page, y: typeof y === "number" ? y : 0 };
}
