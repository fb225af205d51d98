import type { Article } from "../../src/article/article.ts";
import type { PublicationPicture } from "../../src/exporting/epub/publication.ts";
import { avifToWebp } from "./avif-to-webp.ts";
import type { ImageType } from "../resources/image-type.ts";
import type { Resource } from "../resources/resource-store.ts";

/** A picture of an article with its bytes. */
export interface PictureFile extends PublicationPicture {
  readonly bytes: Uint8Array;
}

/**
 * What EPUB takes as it is. AVIF is no core media type.
 *
 * @source EPUB 3.3, 3.2 "Core media types".
 */
const extensions: Readonly<Partial<Record<ImageType, string>>> = {
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/webp": "webp",
};

/** Reads a picture of the library. */
export type ReadPicture = (hash: string) => Promise<Resource | undefined>;

/** Every picture of an article, its cover too, each once, in order. */
export const picturesOf = ({ sections, cover }: Article): readonly string[] => [
  ...new Set([
    ...(cover === undefined ? [] : [cover]),
    ...sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === "image" ? [block.resource] : [],
      ),
    ),
  ]),
];

/**
 * The pictures of an article that a publication may hold; AVIF as WebP. What is
 * missing, broken or of another kind is left out.
 *
 * @param assets Folder of `bookAssets`, absolute.
 */
export async function publicationPictures(
  article: Article,
  read: ReadPicture,
  assets: string,
): Promise<readonly PictureFile[]> {
  const files: PictureFile[] = [];
  for (const resource of picturesOf(article)) {
    const found = await read(resource);
    const picture = found && (await publishable(found, assets));
    const extension = picture && extensions[picture.type];
    if (picture && extension !== undefined)
      files.push({
        resource,
        mediaType: picture.type,
        extension,
        bytes: picture.bytes,
      });
  }
  return files;
}

async function publishable(
  { type, bytes }: Resource,
  assets: string,
): Promise<
  { readonly type: ImageType; readonly bytes: Uint8Array } | undefined
> {
  if (type !== "image/avif") return { type, bytes };
  const webp = await avifToWebp(bytes, assets);
  return webp && { type: "image/webp", bytes: webp };
}
