import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { archiveItems } from "../../../../main/importing/batch/archive-items.ts";
import { BatchStore } from "../../../../main/importing/batch/batch-store.ts";
import type {
  BatchItem,
  NewItem,
} from "../../../../main/importing/batch/batch-records.ts";
import { documentOf } from "../../../../main/importing/batch/document-of.ts";
import { itemsOf } from "../../../../main/importing/batch/list-folder.ts";
import { openQueueFile } from "../../../../main/importing/batch/queue-file.ts";
import { temporaryFolders } from "../../temporary-folder.ts";
import { localSites } from "../web/local-site.ts";

const newSite = localSites();
const newFolder = temporaryFolders();

/** As they wait in the queue. */
function queued(items: readonly NewItem[]): readonly BatchItem[] {
  const store = new BatchStore(openQueueFile(join(newFolder(), "imports.db")));
  store.create("b", "2026-01-01T00:00:00Z", items);
  const waiting = store.waiting("b", ["link"], -1, 9);
  store.close();
  return waiting;
}
const fetched = (item: BatchItem | undefined) =>
  documentOf(
    item ?? { kind: "link", source: "" },
    () => Promise.resolve(undefined),
    {},
  );

describe("a link into the reader's own network", () => {
  it("is followed where she named it", async () => {
    const { origin, asked } = await newSite({ "/a": "صفحة" });
    const [item] = queued(await itemsOf([`${origin}/a`], true));
    expect(await fetched(item)).toMatchObject({ name: "a.html" });
    expect(asked).toHaveLength(1);
  });

  it("is not asked for where another program handed it over", async () => {
    const { origin, asked } = await newSite({ "/a": "صفحة" });
    const named = origin.replace("127.0.0.1", "localhost");
    for (const item of queued(await itemsOf([origin, named], false)))
      await expect(fetched(item)).rejects.toMatchObject({
        code: "link-private",
      });
    expect(asked).toEqual([]);
  });

  it("is not asked for where an archive has it", async () => {
    const { origin, asked } = await newSite({ "/a": "صفحة" });
    const [item] = queued(
      archiveItems([{ url: `${origin}/a`, fragment: {}, saved: {} }]),
    );
    await expect(fetched(item)).rejects.toMatchObject({ code: "link-private" });
    expect(asked).toEqual([]);
  });
});
