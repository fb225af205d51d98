import { html, svg, type TemplateResult } from "lit";
import type { IconNode } from "lucide";

/**
 * A Lucide icon as inline SVG. Decorative: the control around it carries the name.
 *
 * @param node The icon's data, imported by name from `lucide` so that only those used are bundled.
 * @param options `directional` mirrors it where the text runs right to left: for arrows that mean "onward in the text", never for transport, clocks or checks.
 */
export function icon(
  node: IconNode,
  options: { directional?: boolean } = {},
): TemplateResult {
  return html`<svg
    class=${options.directional ? "icon directional" : "icon"}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    ${node.map(([tag, attributes]) => shape(tag, attributes))}
  </svg>`;
}

/** Lucide draws with these elements only. */
function shape(
  tag: string,
  a: Readonly<Record<string, string | number | undefined>>,
): TemplateResult {
  switch (tag) {
    case "path":
      return svg`<path d=${a["d"] ?? ""}></path>`;
    case "circle":
      return svg`<circle cx=${a["cx"] ?? 0} cy=${a["cy"] ?? 0} r=${a["r"] ?? 0}></circle>`;
    case "rect":
      return svg`<rect x=${a["x"] ?? 0} y=${a["y"] ?? 0} width=${a["width"] ?? 0} height=${a["height"] ?? 0} rx=${a["rx"] ?? 0}></rect>`;
    case "line":
      return svg`<line x1=${a["x1"] ?? 0} y1=${a["y1"] ?? 0} x2=${a["x2"] ?? 0} y2=${a["y2"] ?? 0}></line>`;
    case "polyline":
      return svg`<polyline points=${a["points"] ?? ""}></polyline>`;
    default:
      throw new Error(`icon element ${tag} is not drawn`);
  }
}
