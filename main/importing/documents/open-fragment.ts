import type { Fragment } from "../../../src/importing/fragment.ts";
import { importMarkup } from "../../../src/importing/page/import-markup.ts";
import { decodeMarkup } from "../encoding/decode-markup.ts";
import { picturesOfWeb } from "../web/pictures-of-web.ts";
import { firstOf, picturesInAddresses } from "../pictures/picture-source.ts";
import { addresses } from "../resolve-address.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "./opened-document.ts";

/**
 * Content that somebody chose already: what was copied from a page, or what an
 * archive kept of one. All of it is kept.
 *
 * @throws QariError `document-too-deep`, `document-too-heavy`, `file-empty`.
 */
export function openFragment(
  { bytes, name, resolveProxy }: DocumentFile,
  { title, byline, source, url, publishedAt, language }: Fragment,
): OpenedDocument {
  const draft = importMarkup(
    {
      markup: decodeMarkup(bytes, name),
      name: bareName(name),
      title,
      byline,
      date: publishedAt,
      language,
      address: url,
    },
    addresses,
  );
  return {
    draft: { ...draft, ...(source !== undefined && { source }) },
    // Of a page that was kept; what was copied from who knows where asks nobody for anything.
    pictures:
      url === undefined
        ? picturesInAddresses
        : firstOf(
            picturesInAddresses,
            picturesOfWeb(url, { isPrivate: false, resolveProxy }),
          ),
  };
}
