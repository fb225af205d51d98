import {
  elementsNamed,
  xmlText,
  type XmlElement,
} from "../markup/parse-xml.ts";
import { resolvePart } from "./part-path.ts";

/** A part that the package names. */
export interface ManifestItem {
  readonly id: string;
  /** From the root of the container, as the package says it. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: ReadonlySet<string>;
  /** Id of what stands for it where its type cannot be read. */
  readonly fallback?: string;
}

/** A part in reading order. */
export interface SpineItem {
  readonly item: ManifestItem;
  /** `false` for what is only come to by a link. */
  readonly isLinear: boolean;
}

/** A part that the package or the navigation names for what it is: `cover`, `toc`, `title-page`. */
export interface Landmark {
  readonly type: string;
  readonly href: string;
}

export interface EpubPackage {
  /** Of the package document, from the root of the container. */
  readonly path: string;
  readonly metadata: XmlElement;
  readonly manifest: ReadonlyMap<string, ManifestItem>;
  readonly spine: readonly SpineItem[];
  /** Of EPUB 2, relative to the package. */
  readonly guide: readonly Landmark[];
  /** Id of the NCX. */
  readonly ncx?: string;
  readonly isFixedLayout: boolean;
  /** Base direction of its own texts, as it says it. */
  readonly dir?: string;
}

const documentTypes: ReadonlySet<string> = new Set([
  "application/xhtml+xml",
  "text/html",
  "application/x-dtbook+xml",
  "text/x-oeb1-document",
]);

/** What is read as a page, by its type or, where that is wrong, by its name. */
export const isDocument = ({ mediaType, path }: ManifestItem): boolean =>
  documentTypes.has(mediaType) ||
  (!/^(?:image|font|audio|video)\/|css|ncx/.test(mediaType) &&
    /\.x?html?$/i.test(path));

/**
 * What a package document says, however broken. Where it has no spine, all its
 * documents are one, in the order they are named.
 *
 * @param path Of it in the container.
 * @source EPUB 3.3, 5 "Package document"; OPF 2.0.1.
 */
export function readPackage(root: XmlElement, path: string): EpubPackage {
  const manifest = new Map<string, ManifestItem>();
  for (const element of elementsNamed(root, "item")) {
    const item = manifestItem(element, path);
    if (item && !manifest.has(item.id)) manifest.set(item.id, item);
  }
  const [spineElement] = elementsNamed(root, "spine");
  const references = spineElement?.children.filter(
    ({ name }) => name === "itemref",
  );
  const declared = (references ?? []).flatMap((reference) => {
    const item = readable(
      manifest,
      reference.attributes.get("idref")?.trim() ?? "",
    );
    if (!item) return [];
    const isLinear = reference.attributes.get("linear") !== "no";
    return [{ item, isLinear, layout: layoutOf(reference) }];
  });
  const spine =
    declared.length > 0
      ? declared
      : [...manifest.values()]
          .filter((item) => isDocument(item) && !item.properties.has("nav"))
          .map((item) => ({ item, isLinear: true, layout: undefined }));
  const dir = elementsNamed(root, "package").at(0)?.attributes.get("dir");
  const metadata =
    elementsNamed(root, "metadata").at(0) ?? emptyElement("metadata");
  const isPrePaginated = isDeclaredFixed(metadata);
  const fixed = spine.filter(({ layout }) =>
    layout === undefined ? isPrePaginated : layout === "pre-paginated",
  );
  const ncx = spineElement?.attributes.get("toc")?.trim();
  return {
    path,
    metadata,
    manifest,
    spine: spine.map(({ item, isLinear }) => ({ item, isLinear })),
    guide: elementsNamed(root, "guide").flatMap((guide) =>
      guide.children.flatMap(({ attributes }) => {
        const [type, href] = [attributes.get("type"), attributes.get("href")];
        return type === undefined || href === undefined ? [] : [{ type, href }];
      }),
    ),
    ...(ncx !== undefined && { ncx }),
    ...(dir !== undefined && { dir }),
    // A reflowable book may have its maps on fixed pages.
    isFixedLayout: fixed.length * 2 > spine.length,
  };
}

const emptyElement = (name: string): XmlElement => ({
  name,
  attributes: new Map(),
  children: [],
  text: "",
});

function manifestItem(
  { attributes }: XmlElement,
  from: string,
): ManifestItem | undefined {
  const id = attributes.get("id")?.trim();
  const href = attributes.get("href");
  const part = href === undefined ? undefined : resolvePart(from, href);
  if (id === undefined || !part) return undefined;
  const fallback = attributes.get("fallback")?.trim();
  return {
    id,
    path: part.path,
    mediaType: (attributes.get("media-type") ?? "").trim().toLowerCase(),
    properties: new Set((attributes.get("properties") ?? "").split(/\s+/)),
    ...(fallback !== undefined && { fallback }),
  };
}

/** An item that is a page or a picture, or what it says stands for it. */
function readable(
  manifest: ReadonlyMap<string, ManifestItem>,
  id: string,
): ManifestItem | undefined {
  const seen = new Set<string>();
  let item = manifest.get(id);
  const named = item;
  while (item && !isDocument(item) && !seen.has(item.id)) {
    seen.add(item.id);
    item =
      item.fallback === undefined ? undefined : manifest.get(item.fallback);
  }
  if (item && isDocument(item)) return item;
  return named?.mediaType.startsWith("image/") ? named : undefined;
}

const layoutOf = ({ attributes }: XmlElement): string | undefined =>
  /rendition:layout-(?<layout>\S+)/.exec(attributes.get("properties") ?? "")
    ?.groups?.["layout"];

/** @source EPUB 3.3, 8.2.2.1; the `fixed-layout` of older readers. */
const isDeclaredFixed = (metadata: XmlElement): boolean =>
  elementsNamed(metadata, "meta").some(
    (meta) =>
      (meta.attributes.get("property") === "rendition:layout" &&
        xmlText(meta) === "pre-paginated") ||
      (meta.attributes.get("name") === "fixed-layout" &&
        meta.attributes.get("content") === "true"),
  );

/** The picture of the cover, as EPUB 3 and EPUB 2 say it; its path. */
export function coverOf({
  manifest,
  metadata,
}: EpubPackage): string | undefined {
  const items = [...manifest.values()];
  const named = elementsNamed(metadata, "meta")
    .find(({ attributes }) => attributes.get("name") === "cover")
    ?.attributes.get("content")
    ?.trim();
  const item =
    items.find(({ properties }) => properties.has("cover-image")) ??
    // Some give its path instead of its id.
    items.find(
      ({ id, path }) =>
        named !== undefined &&
        (id === named || path === named || path.endsWith(`/${named}`)),
    );
  return item?.mediaType.startsWith("image/") ? item.path : undefined;
}
