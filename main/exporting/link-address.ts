/**
 * An address as a document may hold it: as browsers would write it out.
 *
 * @returns `undefined` where no browser would make anything of it.
 */
export const linkAddress = (href: string): string | undefined =>
  URL.canParse(href)
    ? // What has no path (`mailto:`) keeps its blanks.
      new URL(href).href.replaceAll(/[\s<>"]/gu, encodeURIComponent)
    : undefined;
