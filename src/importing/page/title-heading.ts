import type { LightDocument, LightElement } from "../markup/light-tree.ts";
import { bare, metaContent, sameText } from "./page-metadata.ts";
import { titleInElement } from "./title-notes.ts";

/** Shorter ones are the names of columns and menus, in code units. */
export const leastTitle = 8;
/** A paragraph as long as this is of the text, in code units. */
const leastParagraph = 60;

/**
 * The heading that names the article of a page: its only one of the first
 * level. Where that names the site, one of the second level may be it.
 *
 * @param document Before the article is taken out of it; its notes are marked.
 * @param isWholeSite Whether a link leads to no page, but to a site.
 */
export function titleHeading(
  document: LightDocument,
  isWholeSite: (href: string) => boolean,
): LightElement | undefined {
  const [first, ...others] = document.body
    .getElementsByTagName("h1")
    .filter((each) => titleInElement(each) !== "");
  if (!first || others.length > 0) return undefined;
  const name = titleInElement(first);
  const below = headingBeside(name, document);
  const site = metaContent(document, "og:site_name") ?? "";
  if (sameText(name, site) || isOnlyLink(first, isWholeSite)) return below;
  // Sites put their name last into the title; what stands first there and in the heading is the article's.
  const isSite =
    below !== undefined &&
    bare(document.title).endsWith(bare(name)) &&
    bare(titleInElement(below)).length >= leastTitle &&
    isBelow(below, first, document);
  return isSite ? below : first;
}

/** The heading of the second level that says what the page's title says beside `name`. */
function headingBeside(
  name: string,
  { body, title }: LightDocument,
): LightElement | undefined {
  const [whole, part] = [bare(title), bare(name)];
  const rests = new Set<string>();
  if (whole.endsWith(part)) rests.add(whole.slice(0, -part.length).trim());
  if (whole.startsWith(part)) rests.add(whole.slice(part.length).trim());
  return body.getElementsByTagName("h2").find((heading) => {
    const said = bare(titleInElement(heading));
    return said !== "" && rests.has(said);
  });
}

function isOnlyLink(
  heading: LightElement,
  leadsThere: (href: string) => boolean,
): boolean {
  const [link] = heading.getElementsByTagName("a");
  return (
    link !== undefined &&
    sameText(link.textContent, heading.textContent) &&
    leadsThere(link.getAttribute("href") ?? "")
  );
}

/** Below another heading, before the text begins. */
function isBelow(
  below: LightElement,
  heading: LightElement,
  { body }: LightDocument,
): boolean {
  const elements = body.getElementsByTagName("*");
  const [from, to] = [elements.indexOf(heading), elements.indexOf(below)];
  return (
    from < to &&
    !elements
      .slice(from, to)
      .some(
        (each) =>
          each.localName === "p" &&
          each.textContent.trim().length >= leastParagraph,
      )
  );
}
