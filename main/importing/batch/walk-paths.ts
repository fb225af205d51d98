import type { NewItem } from "./batch-records.ts";
import { itemsOf, listFolder } from "./list-folder.ts";

/**
 * Every document that paths and links lead to that the reader named, folders walked to their end, in the order
 * given. What cannot be listed is handed out itself: reading it says why.
 *
 * @param paths Absolute, or addresses; what is no folder is handed out as it is.
 */
export async function* walkPaths(
  paths: readonly string[],
): AsyncGenerator<NewItem, void, undefined> {
  // A stack, not recursion: folders may be nested as deep as a disk allows.
  const left = (await itemsOf(paths, true)).toReversed();
  for (;;) {
    const item = left.pop();
    if (!item) return;
    if (item.kind !== "folder") yield item;
    else {
      const listed = await listFolder(item.source).catch(() => undefined);
      if (listed) left.push(...listed.toReversed());
      else yield { ...item, kind: "file" };
    }
  }
}
