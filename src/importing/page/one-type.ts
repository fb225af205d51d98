import type { LightDocument } from "../markup/light-tree.ts";

const isArticle = (type: unknown): boolean =>
  typeof type === "string" && /(?:Article|Posting|Report)$/.test(type);

/**
 * What a page says that it is about, with one type for each thing: Readability
 * (0.6) takes a list of types for text, and believes nothing that is said where
 * it meets one.
 */
export function nameOneType(document: LightDocument): void {
  for (const script of document.getElementsByTagName("script")) {
    const said = script.textContent;
    if (!/"@type"\s*:\s*\[/.test(said)) continue;
    try {
      script.textContent = JSON.stringify(
        JSON.parse(said.replaceAll(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""), oneType),
      );
    } catch {
      // What is no JSON is not read by Readability either.
    }
  }
}

function oneType(key: string, value: unknown): unknown {
  if (key !== "@type" || !Array.isArray(value)) return value;
  const types: readonly unknown[] = value;
  return types.find(isArticle) ?? types[0];
}
