import { dirname } from "node:path";
import { importPage } from "../../../src/importing/page/import-page.ts";
import { decodeMarkup } from "../encoding/decode-markup.ts";
import { firstOf, picturesInAddresses } from "../pictures/picture-source.ts";
import { picturesInFolder } from "../pictures/pictures-in-folder.ts";
import { addresses } from "../resolve-address.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "./opened-document.ts";

/**
 * A page of the web that was saved, alone or with the folder of its pictures.
 *
 * @throws QariError `document-empty`, `document-too-deep`, `document-too-heavy`, `encoding-unknown`, `file-empty`, `file-not-text`.
 */
export function openPage({ bytes, path, name }: DocumentFile): OpenedDocument {
  const markup = decodeMarkup(bytes, name);
  return {
    draft: importPage({ markup, name: bareName(name) }, addresses),
    pictures:
      path === undefined
        ? picturesInAddresses
        : firstOf(picturesInAddresses, picturesInFolder(dirname(path))),
  };
}
