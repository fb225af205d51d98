import { attribute } from "../markup.ts";

/** What is heard while an element is read. */
export interface OverlayClip {
  /** Id of the element, in the page of the section. */
  readonly id: string;
  /** Of the sound of the section, in seconds. */
  readonly begin: number;
  readonly end: number;
}

/** A section's sound. */
export interface SectionSound {
  /** Index. */
  readonly section: number;
  /** Within the publication, beside its pages. */
  readonly path: string;
  /** One of EPUB's core media types. */
  readonly mediaType: string;
  readonly seconds: number;
  /** In the order of reading; the sound from the first to the last without a gap. */
  readonly clips: readonly OverlayClip[];
}

/** Given by reading systems to the element that is spoken. */
export const activeClass = "-epub-media-overlay-active";

/** How it looks: on whatever page, the text stays as readable as it is. */
export const activeStyle = `.${activeClass} { background-color: rgb(255 196 64 / 0.35); border-radius: 0.2em; }
`;

/** Hours, minutes and seconds, to the millisecond. @source SMIL 3.0, "Clock values". */
export function clockValue(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const part = (value: number, digits: number): string =>
    String(value).padStart(digits, "0");
  return `${Math.floor(ms / 3_600_000)}:${part(Math.floor(ms / 60_000) % 60, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
}

/**
 * The document that ties a page to its sound.
 *
 * @param page File name of the page.
 * @source EPUB 3.3, 9 "Media overlays".
 */
export const overlayDocument = (
  { path, clips }: SectionSound,
  page: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body epub:textref="${page}">
${clips
  .map(
    ({ id, begin, end }, at) =>
      `<par id="par-${at + 1}"><text${attribute("src", `${page}#${id}`)}/><audio${attribute("src", path)} clipBegin="${clockValue(begin)}" clipEnd="${clockValue(end)}"/></par>`,
  )
  .join("\n")}
</body>
</smil>
`;
