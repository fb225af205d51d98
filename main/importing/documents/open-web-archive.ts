import { QariError } from "../../../src/errors.ts";
import { importPage } from "../../../src/importing/page/import-page.ts";
import { decoded } from "../../../src/importing/walk/notes.ts";
import { decodeMarkup } from "../encoding/decode-markup.ts";
import {
  mimeParts,
  snapshotLocation,
  type MimePart,
} from "../mime/mime-part.ts";
import {
  firstOf,
  picturesInAddresses,
  type PictureSource,
} from "../pictures/picture-source.ts";
import { addresses } from "../resolve-address.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "./opened-document.ts";

/**
 * A page with all that belongs to it in one file (MHTML), as browsers save it.
 *
 * @throws QariError `document-damaged` where no page is in it; as `openPage`.
 */
export function openWebArchive({ bytes, name }: DocumentFile): OpenedDocument {
  const parts = mimeParts(bytes);
  const page = parts.find(
    ({ type }) => type === "text/html" || type === "application/xhtml+xml",
  );
  if (!page)
    throw new QariError("document-damaged", `${name}: no page in the archive`);
  const address = webAddress(snapshotLocation(bytes) ?? page.location);
  const markup = decodeMarkup(page.bytes(), name, page.charset);
  return {
    draft: importPage(
      {
        markup,
        name: bareName(name),
        ...(address !== undefined && { address }),
      },
      addresses,
    ),
    pictures: firstOf(
      picturesInAddresses,
      picturesInParts(parts, page.location ?? address),
    ),
  };
}

const webAddress = (location: string | undefined): string | undefined =>
  location !== undefined && /^https?:/i.test(location) ? location : undefined;

/** By where they were, or by the name the page calls them. @source RFC 2392. */
function picturesInParts(
  parts: readonly MimePart[],
  base: string | undefined,
): PictureSource {
  const byAddress = new Map<string, MimePart>();
  for (const part of parts) {
    const { location, id } = part;
    if (location !== undefined)
      byAddress.set(addresses.resolve(location, base) ?? location, part);
    if (id !== undefined) byAddress.set(`cid:${id}`, part);
  }
  return {
    read: async (address, most) => {
      const part =
        byAddress.get(address) ??
        byAddress.get(decoded(address)) ??
        byAddress.get(addresses.resolve(address, base) ?? address);
      const bytes = part?.bytes();
      return bytes && bytes.length <= most ? bytes : undefined;
    },
  };
}
