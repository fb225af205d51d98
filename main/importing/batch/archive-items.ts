import type { ArchiveEntry } from "../../../src/importing/archives/archive-entry.ts";
import type { NewItem } from "./batch-records.ts";

/** What an archive holds, as things to be brought in: its texts as they are, the pages of the rest to be fetched. */
export const archiveItems = (
  entries: readonly ArchiveEntry[],
): readonly NewItem[] =>
  entries.map(({ url, content, fragment, saved, marks }) => ({
    source: url,
    saved,
    ...(marks && { marks: [...marks] }),
    ...(content === undefined
      ? { kind: "link" }
      : { kind: "markup", content, fragment }),
  }));
