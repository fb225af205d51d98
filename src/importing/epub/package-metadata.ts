import { directionOf } from "../../arabic/direction.ts";
import {
  elementsNamed,
  xmlText,
  type XmlElement,
} from "../markup/parse-xml.ts";
import { bylineOf, momentOf, oneLine } from "../page/page-metadata.ts";

/** What a book says of itself, as far as the model has a place for it. */
export interface BookMetadata {
  readonly title?: string;
  readonly byline?: string;
  /** The publisher. */
  readonly source?: string;
  /** Absolute, http or https. */
  readonly url?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  /** BCP 47, as declared. */
  readonly language?: string;
}

const longestTitle = 500;

/**
 * The metadata of a package.
 *
 * @source EPUB 3.3, 5.5 "Metadata" and D "Meta properties"; OPF 2.0.1, 2.2 "Publication metadata"; Dublin Core.
 */
export function metadataOf(metadata: XmlElement): BookMetadata {
  const all = (name: string): readonly XmlElement[] =>
    elementsNamed(metadata, name).filter((each) => xmlText(each) !== "");
  const refinement = refinements(metadata);
  const titles = all("title");
  const title = oneLine(
    xmlTextOf(
      titles.find((each) => refinement(each, "title-type") === "main") ??
        titles[0],
    ),
  ).slice(0, longestTitle);
  const byline = creators(all("creator"), refinement);
  const source = oneLine(xmlTextOf(all("publisher")[0]));
  // `dc:source` is what a book was made from, and other books with it; ours have it read in `own-book.ts`.
  const url = all("identifier")
    .map((each) => oneLine(xmlText(each)))
    .find((each) => /^https?:\/\/[^\s/]/i.test(each));
  const dates = all("date");
  const publishedAt = momentOf(
    xmlTextOf(
      dates.find((each) => each.attributes.get("event") === "publication") ??
        dates.find((each) => !each.attributes.has("event")),
    ),
  );
  const language = xmlTextOf(all("language")[0]);
  return {
    ...(title !== "" && { title: title.toWellFormed() }),
    ...(byline !== undefined && { byline }),
    ...(source !== "" && { source }),
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
  };
}

const xmlTextOf = (element: XmlElement | undefined): string | undefined =>
  element && xmlText(element);

type Refinement = (element: XmlElement, property: string) => string | undefined;

/** What another element says of one by its id. */
function refinements(metadata: XmlElement): Refinement {
  const byTarget = new Map<string, string>();
  for (const meta of elementsNamed(metadata, "meta")) {
    const [target, property] = [
      meta.attributes.get("refines"),
      meta.attributes.get("property"),
    ];
    if (target !== undefined && property !== undefined)
      byTarget.set(`${target.replace(/^#/, "")} ${property}`, xmlText(meta));
  }
  return ({ attributes }, property) =>
    byTarget.get(`${attributes.get("id") ?? ""} ${property}`);
}

/** Authors where roles tell them from others, else all who are named. */
function creators(
  named: readonly XmlElement[],
  refinement: Refinement,
): string | undefined {
  const isAuthor = (each: XmlElement): boolean =>
    (refinement(each, "role") ?? each.attributes.get("role")) === "aut";
  const authors = named.filter(isAuthor);
  const names = [
    ...new Set(
      (authors.length > 0 ? authors : named).flatMap(
        (each) => bylineOf(xmlText(each)) ?? [],
      ),
    ),
  ];
  const comma = directionOf(names.join(" ")) === "rtl" ? "، " : ", ";
  return bylineOf(names.join(comma));
}
