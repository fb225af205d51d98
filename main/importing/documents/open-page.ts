import { dirname } from "node:path";
import {
  importPage,
  type PageSource,
} from "../../../src/importing/page/import-page.ts";
import { decodeMarkup } from "../encoding/decode-markup.ts";
import { firstOf, picturesInAddresses } from "../pictures/picture-source.ts";
import { picturesInFolder } from "../pictures/pictures-in-folder.ts";
import { addresses } from "../resolve-address.ts";
import { picturesOfWeb } from "../web/pictures-of-web.ts";
import { withText } from "../web/needs-scripts.ts";
import {
  bareName,
  type DocumentFile,
  type FetchedFrom,
  type OpenedDocument,
} from "./opened-document.ts";

/**
 * A page of the web: one that was saved, alone or with the folder of its
 * pictures, or one that was just fetched.
 *
 * @throws QariError `document-empty`, `document-too-deep`, `document-too-heavy`, `encoding-unknown`, `file-empty`, `file-not-text`, `page-needs-scripts`.
 */
export function openPage({
  bytes,
  path,
  name,
  web,
  resolveProxy,
}: DocumentFile): OpenedDocument {
  const markup = decodeMarkup(bytes, name, web?.charset);
  if (web) return openFetched(markup, name, { ...web, resolveProxy });
  return {
    draft: importPage(sourceOf(markup, name), addresses),
    pictures:
      path === undefined
        ? picturesInAddresses
        : firstOf(picturesInAddresses, picturesInFolder(dirname(path))),
  };
}

const sourceOf = (markup: string, name: string): PageSource => ({
  markup,
  name: bareName(name),
  isXhtml: /\.xhtml$/i.test(name),
});

function openFetched(
  markup: string,
  name: string,
  {
    address,
    isPrivate,
    resolveProxy,
  }: FetchedFrom & Pick<DocumentFile, "resolveProxy">,
): OpenedDocument {
  const draft = withText(markup, address, () =>
    importPage({ ...sourceOf(markup, name), address }, addresses),
  );
  return {
    draft,
    pictures: firstOf(
      picturesInAddresses,
      picturesOfWeb(draft.base ?? address, { isPrivate, resolveProxy }),
    ),
  };
}
