import type { DocumentInput } from "../import-document.ts";
import type { ImportControl } from "../import-threads.ts";
import { fetchPage } from "../web/fetch-page.ts";
import type { ResolveProxy } from "../web/proxies.ts";
import type { BatchItem } from "./batch-records.ts";

/**
 * What there is to be read of an item.
 *
 * @param content Of text and markup.
 * @throws QariError as `fetchPage` does.
 */
export async function documentOf(
  { kind, source, fragment, isNamed }: Omit<BatchItem, "seq">,
  content: () => Promise<string | undefined>,
  control: ImportControl & { readonly resolveProxy?: ResolveProxy },
): Promise<DocumentInput> {
  switch (kind) {
    case "link":
      return fetchPage(source, { ...control, allowsPrivate: isNamed === true });
    case "text":
    case "markup": {
      const bytes = Buffer.from((await content()) ?? "");
      return kind === "text"
        ? { bytes, name: `${source}.txt` }
        : { bytes, name: `${source}.html`, fragment: fragment ?? {} };
    }
    case "file":
    case "folder":
      return { path: source };
  }
}
