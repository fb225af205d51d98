/** Something that is wrong with a library. */
export interface Finding {
  readonly problem:
    | "backup-damaged"
    | "content-changed"
    | "content-damaged"
    | "database-damaged"
    | "picture-damaged"
    | "search-outdated";
  /** What it is about: an article's id, a picture's hash, a file. */
  readonly subject: string;
  readonly detail: string;
}
