import {
  geometryAttributes,
  linkingElements,
  rasterAddress,
  svgBeginning,
  svgElements,
  svgProperties,
} from "./svg-vocabulary.ts";

/**
 * Is this a drawing as `rewriteSvg` writes it, and nothing in it that it would
 * not write? Told by its tags alone, so that it is asked of what was kept by an
 * older version and of what lies in a backup, too, and does not hang on how
 * foreign files are read.
 */
export function isPlainSvg(markup: string): boolean {
  if (!markup.startsWith(svgBeginning) || !markup.endsWith(">")) return false;
  // A sign may be written so that it is not seen for what it is.
  if (/&(?!(?:amp|lt|gt|quot);)/.test(markup)) return false;
  for (const [, css = ""] of markup.matchAll(/<style [^>]*>([^<]*)</g))
    if (!isHarmless(css)) return false;
  const rest = markup.replaceAll(
    /<(?:\/(?<end>\w+)|(?<name>\w+)(?<attributes>(?: [\w:-]+="[^"<>]*")*)\/?)>/g,
    (
      _tag: string,
      end: string | undefined,
      name: string | undefined,
      attributes: string | undefined,
    ) => {
      const isKnown =
        svgElements.has(end ?? name ?? "") &&
        (name === undefined || areAllowed(name, attributes ?? ""));
      // What is not allowed stays behind and is found below.
      return isKnown ? "" : "<";
    },
  );
  return !/[<>]/.test(rest);
}

function areAllowed(element: string, attributes: string): boolean {
  for (const [, name = "", value = ""] of attributes.matchAll(
    / ([\w:-]+)="([^"]*)"/g,
  )) {
    if (name === "xmlns" || name === "xmlns:xlink") continue;
    if (name === "xlink:href") {
      const isOwn = linkingElements.has(element) && /^#[^\s:]+$/.test(value);
      const isRaster = element === "image" && rasterAddress.test(value);
      if (!isOwn && !isRaster) return false;
      continue;
    }
    const isKnown =
      name === "id" ||
      name === "class" ||
      name === "style" ||
      (name === "type" && element === "style") ||
      geometryAttributes.has(name) ||
      svgProperties.has(name);
    if (!isKnown || !isHarmless(value)) return false;
  }
  return true;
}

/** Nothing by which a style could fetch or run something. */
const isHarmless = (text: string): boolean =>
  !/url\s*\((?!#)|image-set|[\\@]|expression\s*\(|-moz-binding|script:/i.test(
    text,
  );
