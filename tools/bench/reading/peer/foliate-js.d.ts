/** What is used here of foliate-js, which brings no types. */
declare module "foliate-js/view.js" {
  export class View extends HTMLElement {
    renderer: HTMLElement & {
      setStyles(css: string): void;
      getContents(): readonly { readonly doc: Document }[];
    };
    open(book: string): Promise<void>;
    init(options: {
      lastLocation?: string;
      showTextStart?: boolean;
    }): Promise<void>;
    close(): void;
  }
}
declare module "foliate-js/search.js" {
  /** @returns The matcher of a document: its matches, one after the other. */
  export function searchMatcher(
    walker: unknown,
    options: {
      readonly defaultLocale: string;
      readonly matchCase: boolean;
      readonly matchDiacritics: boolean;
      readonly matchWholeWords: boolean;
    },
  ): (document: Document, query: string) => Iterable<{ readonly range: Range }>;
}
declare module "foliate-js/text-walker.js" {
  export const textWalker: unknown;
}
