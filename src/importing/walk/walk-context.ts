/** What the walk asks about the document it is in. */
export interface WalkContext {
  /**
   * Where a link leads, as the model may keep it: `http:`, `https:`,
   * `mailto:`, or `#` and the name of a place. `undefined`: no link.
   */
  readonly link: (href: string) => string | undefined;
  /** Name of the place that an id marks; `undefined` where nothing leads to it. */
  readonly place: (id: string) => string | undefined;
  /** Name of a note, by the id that refers to it. */
  readonly note: (id: string) => string;
}
