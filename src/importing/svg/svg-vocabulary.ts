/**
 * What a drawing may consist of. What is not named here is not written: no
 * script, no handler, no animation, no foreign markup, no filter that could
 * fetch, no link.
 *
 * @source SVG 2, Appendix F "Element Index", G "Attribute Index", I "Property Index".
 */

/** Elements that draw something by themselves. */
export const drawingElements: ReadonlySet<string> = new Set([
  "circle",
  "ellipse",
  "image",
  "line",
  "path",
  "polygon",
  "polyline",
  "rect",
  "text",
  "use",
]);

/** Elements of words alone: other elements in them are nothing, and they bear no name. */
export const wordsElements: ReadonlySet<string> = new Set([
  "desc",
  "style",
  "title",
]);

/** Elements that text may stand in. */
export const textElements: ReadonlySet<string> = new Set([
  ...wordsElements,
  "text",
  "textPath",
  "tspan",
]);

export const svgElements: ReadonlySet<string> = new Set([
  ...drawingElements,
  ...textElements,
  "clipPath",
  "defs",
  "g",
  "linearGradient",
  "marker",
  "mask",
  "pattern",
  "radialGradient",
  "stop",
  "svg",
  "switch",
  "symbol",
]);

/** Attributes that say where something is and how large. */
export const geometryAttributes: ReadonlySet<string> = new Set([
  "clipPathUnits",
  "cx",
  "cy",
  "d",
  "dx",
  "dy",
  "fr",
  "fx",
  "fy",
  "gradientTransform",
  "gradientUnits",
  "height",
  "lengthAdjust",
  "markerHeight",
  "markerUnits",
  "markerWidth",
  "maskContentUnits",
  "maskUnits",
  "method",
  "offset",
  "orient",
  "pathLength",
  "patternContentUnits",
  "patternTransform",
  "patternUnits",
  "points",
  "preserveAspectRatio",
  "r",
  "refX",
  "refY",
  "rotate",
  "rx",
  "ry",
  "spacing",
  "spreadMethod",
  "startOffset",
  "systemLanguage",
  "textLength",
  "transform",
  "viewBox",
  "width",
  "x",
  "x1",
  "x2",
  "xml:lang",
  "xml:space",
  "y",
  "y1",
  "y2",
]);

/** Properties that name another part of the drawing (`url(#…)`). */
export const referringProperties: ReadonlySet<string> = new Set([
  "clip-path",
  "fill",
  "marker",
  "marker-end",
  "marker-mid",
  "marker-start",
  "mask",
  "stroke",
]);

/** Properties, as attributes or in styles. */
export const svgProperties: ReadonlySet<string> = new Set([
  ...referringProperties,
  "alignment-baseline",
  "baseline-shift",
  "clip-rule",
  "color",
  "color-interpolation",
  "direction",
  "display",
  "dominant-baseline",
  "fill-opacity",
  "fill-rule",
  "font",
  "font-family",
  "font-size",
  "font-size-adjust",
  "font-stretch",
  "font-style",
  "font-variant",
  "font-weight",
  "image-rendering",
  "isolation",
  "letter-spacing",
  "mix-blend-mode",
  "opacity",
  "overflow",
  "paint-order",
  "shape-rendering",
  "stop-color",
  "stop-opacity",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-opacity",
  "stroke-width",
  "text-anchor",
  "text-decoration",
  "text-rendering",
  "transform",
  "transform-box",
  "transform-origin",
  "unicode-bidi",
  "vector-effect",
  "visibility",
  "white-space",
  "word-spacing",
  "writing-mode",
]);

/** Elements that may point at another part of the drawing by `href`. */
export const linkingElements: ReadonlySet<string> = new Set([
  "linearGradient",
  "pattern",
  "radialGradient",
  "textPath",
  "use",
]);

export const svgNamespace = "http://www.w3.org/2000/svg";
export const xlinkNamespace = "http://www.w3.org/1999/xlink";

/** How every drawing begins that was written anew. Others may begin so, too. */
export const svgBeginning = `<svg xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}" `;

/** Rasters that every reader of books shows, also within a drawing. */
export const rasterAddress =
  /^data:image\/(?:gif|jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
