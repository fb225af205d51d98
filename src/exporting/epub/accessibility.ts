import { isArabic } from "../../arabic/is-arabic.ts";
import type { Article } from "../../article/article.ts";

/** What a publication says of who can read it, and how. */
export interface AccessibilityMetadata {
  readonly accessModes: readonly string[];
  readonly accessModesSufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazard: string;
  readonly summary: string;
}

/**
 * @param isNarrated Whether the text is spoken too.
 * @source EPUB Accessibility 1.1, 2.3 "Package metadata"; Schema.org
 *   Accessibility Properties for Discoverability Vocabulary.
 */
export function accessibilityOf(
  { sections, lang }: Article,
  isNarrated: boolean,
): AccessibilityMetadata {
  const pictures = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "image");
  const isDescribed = pictures.every(({ alt }) => alt !== undefined);
  return {
    accessModes: [
      "textual",
      ...(pictures.length > 0 ? ["visual"] : []),
      ...(isNarrated ? ["auditory"] : []),
    ],
    accessModesSufficient: [
      isDescribed ? "textual" : "textual,visual",
      ...(isNarrated && isDescribed ? ["auditory"] : []),
    ],
    features: [
      "structuralNavigation",
      "tableOfContents",
      "readingOrder",
      "displayTransformability",
      ...(pictures.length > 0 && isDescribed ? ["alternativeText"] : []),
      ...(isNarrated ? ["synchronizedAudioText"] : []),
    ],
    hazard: "none",
    summary: summaryOf(isArabic(lang), pictures.length > 0, isDescribed),
  };
}

function summaryOf(
  inArabic: boolean,
  hasPictures: boolean,
  isDescribed: boolean,
): string {
  if (inArabic)
    return `نص كامل بعناوين وفهرس وترتيب قراءة منطقي، يكبَّر ويعاد صفّه كما يشاء القارئ.${
      hasPictures
        ? isDescribed
          ? " لكل صورة وصفها."
          : " بعض الصور بلا وصف."
        : ""
    }`;
  return `All of the text, with headings, contents and a logical order, which can be enlarged and set as the reader likes.${
    hasPictures
      ? isDescribed
        ? " Every picture is described."
        : " Some pictures are not described."
      : ""
  }`;
}
