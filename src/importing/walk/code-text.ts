import { isElement, type LightElement } from "../markup/light-tree.ts";
import { skippedElements } from "./elements.ts";
import { lineBreak } from "./inline-builder.ts";

/** Text that was set line by line, as it was set. */
export function codeText(element: LightElement): string {
  const parts: string[] = [];
  const visit = (parent: LightElement): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) parts.push(node.data);
      else if (node.localName === "br") parts.push(lineBreak);
      else if (!skippedElements.has(node.localName)) visit(node);
    }
  };
  visit(element);
  return parts
    .join("")
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\uFEFF/gu, "")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}
