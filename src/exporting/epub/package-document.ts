import type { Article } from "../../article/article.ts";
import { bookMeta, keptOfBook } from "../kept-model.ts";
import { attribute, escaped } from "../markup.ts";
import { exportWords, shownTitle } from "../words.ts";
import { accessibilityOf } from "./accessibility.ts";
import { activeClass, clockValue, type SectionSound } from "./media-overlay.ts";
import type {
  PublicationDocument,
  PublicationFont,
  PublicationPicture,
} from "./publication.ts";

interface Options {
  readonly documents: readonly PublicationDocument[];
  readonly pictures: readonly PublicationPicture[];
  readonly fonts: readonly PublicationFont[];
  readonly sounds: readonly SectionSound[];
  readonly modified: Date;
}

/**
 * The package: what the publication is, what it holds, in which order, and on
 * which side its pages are turned.
 *
 * @source EPUB 3.3, 5 "Package document"; EPUB Accessibility 1.1.
 */
export function packageDocument(
  article: Article,
  { documents, pictures, fonts, sounds, modified }: Options,
): string {
  const { id, title, byline, source, url, publishedAt, lang, dir, cover } =
    article;
  const accessibility = accessibilityOf(article, sounds.length > 0);
  const meta = (property: string, value: string): string =>
    `<meta property="${property}">${escaped(value)}</meta>`;
  const element = (name: string, value: string | undefined): string[] =>
    value === undefined || value.trim() === ""
      ? []
      : [`<dc:${name}>${escaped(value.trim())}</dc:${name}>`];
  const metadata = [
    `<dc:identifier id="uid">urn:uuid:${id}</dc:identifier>`,
    `<dc:title>${shownTitle(title, exportWords(lang))}</dc:title>`,
    `<dc:language>${escaped(lang)}</dc:language>`,
    ...element("creator", byline),
    ...element("publisher", source),
    ...element("source", url),
    ...element("date", publishedAt),
    `<meta name="${bookMeta}"${attribute("content", JSON.stringify(keptOfBook(article)))}/>`,
    meta("dcterms:modified", `${modified.toISOString().slice(0, 19)}Z`),
    ...accessibility.accessModes.map((mode) => meta("schema:accessMode", mode)),
    ...accessibility.accessModesSufficient.map((modes) =>
      meta("schema:accessModeSufficient", modes),
    ),
    ...accessibility.features.map((feature) =>
      meta("schema:accessibilityFeature", feature),
    ),
    ...narrationMetadata(sounds),
    meta("schema:accessibilityHazard", accessibility.hazard),
    meta("schema:accessibilitySummary", accessibility.summary),
  ];
  const overlayOf = new Map(
    sounds.map(({ section }) => [documents[section]?.id, overlayId(section)]),
  );
  const manifest = [
    `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`,
    `<item id="style" href="style.css" media-type="text/css"/>`,
    ...documents.map(
      (document) =>
        `<item id="${document.id}" href="${document.fileName}" media-type="application/xhtml+xml"${attribute("media-overlay", overlayOf.get(document.id))}/>`,
    ),
    ...sounds.flatMap(({ section, path, mediaType }) => [
      `<item id="${overlayId(section)}" href="${overlayName(section)}" media-type="application/smil+xml"/>`,
      `<item id="sound-${section + 1}" href="${path}" media-type="${mediaType}"/>`,
    ]),
    ...pictures.map(
      ({ resource, mediaType, extension }) =>
        `<item id="image-${resource}" href="images/${resource}.${extension}" media-type="${mediaType}"${
          resource === cover ? ` properties="cover-image"` : ""
        }/>`,
    ),
    ...fonts.map(
      ({ fileName }, at) =>
        `<item id="font-${at + 1}" href="fonts/${fileName}" media-type="font/woff2"/>`,
    ),
  ];
  const spine = documents.map(
    (document) => `<itemref idref="${document.id}"/>`,
  );
  const lines = (each: readonly string[]): string =>
    each.map((line) => `    ${line}`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="${escaped(lang)}" dir="${dir}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${lines(metadata)}
  </metadata>
  <manifest>
${lines(manifest)}
  </manifest>
  <spine page-progression-direction="${dir}">
${lines(spine)}
  </spine>
</package>
`;
}

const overlayId = (section: number): string => `overlay-${section + 1}`;
/** File name of the document that ties the page of a section to its sound. */
export const overlayName = (section: number): string =>
  `${overlayId(section)}.smil`;

/** @source EPUB 3.3, 9.3.5 "Packaging"; EPUB Accessibility 1.1. */
function narrationMetadata(sounds: readonly SectionSound[]): readonly string[] {
  if (sounds.length === 0) return [];
  const duration = (seconds: number, refines?: string): string =>
    `<meta property="media:duration"${attribute("refines", refines)}>${clockValue(seconds)}</meta>`;
  return [
    duration(sounds.reduce((sum, { seconds }) => sum + seconds, 0)),
    ...sounds.map(({ seconds, section }) =>
      duration(seconds, `#${overlayId(section)}`),
    ),
    `<meta property="media:active-class">${activeClass}</meta>`,
    `<meta property="media:narrator">Qari</meta>`,
  ];
}
