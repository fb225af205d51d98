import type { Names, Place } from "./names.ts";
import type { XhtmlContext } from "./xhtml.ts";

interface Options extends Pick<
  XhtmlContext,
  "picture" | "isExact" | "said" | "drawn" | "words"
> {
  readonly names: Names;
  /** Where a place of the article is, seen from this document. */
  readonly placeAddress: (place: Place) => string;
  /** Whether a place is in this document. */
  readonly holds: (place: Place) => boolean;
  /** An outer address as it may stand in a document; `undefined` for none. */
  readonly address: (href: string) => string | undefined;
}

/**
 * What markup needs to know in one document. Each id is given once: of two
 * blocks with one anchor, the first of the article has it.
 */
export function documentContext({
  names,
  words,
  placeAddress,
  holds,
  address,
  picture,
  isExact,
  said,
  drawn,
}: Options): XhtmlContext {
  const shown = new Set<string>();
  const once = (place: Place | undefined): string | undefined => {
    if (!place || !holds(place) || shown.has(place.id)) return undefined;
    shown.add(place.id);
    return place.id;
  };
  const linkTo = (place: Place | undefined): string | undefined =>
    place && placeAddress(place);
  return {
    link: (href) =>
      href.startsWith("#")
        ? linkTo(names.anchor(href.slice(1)))
        : address(href),
    noteLink: (id) => linkTo(names.note(id)),
    anchorId: (anchor) => once(names.anchor(anchor)),
    noteId: (id) => once(names.note(id)),
    referenceId: (id) => once(names.reference(id)),
    wayBack: (id) => {
      const reference = names.reference(id);
      return (
        reference && {
          href: placeAddress(reference),
          label: reference.label,
        }
      );
    },
    picture,
    words,
    isExact,
    ...(said && { said }),
    ...(drawn && { drawn }),
  };
}
