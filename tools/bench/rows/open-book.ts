import type { BenchRow } from "../bench-row.ts";
import type { BookName } from "../reading/books.ts";
import type { Flow } from "../reading/peer/peer.ts";
import { bothWindows, closeBoth } from "../reading/windows.ts";

/**
 * A book of a million words from a click on the shelf to its first screen of
 * text, painted; beside foliate-js from the call to open the same text as EPUB.
 * Both windows have been there before: their code is loaded.
 */
export const openBook: readonly BenchRow[] = [
  row("open-one", "one", "scrolled", 10),
  row("open-hundred", "hundred", "scrolled", 2),
  row("open-one-paged", "one", "paginated"),
  row("open-hundred-paged", "hundred", "paginated"),
];

function row(
  name: string,
  book: BookName,
  flow: Flow,
  times?: number,
): BenchRow {
  return {
    name,
    unit: "ms",
    peer: `foliate-js, ${flow}`,
    budget: times === undefined ? "shown" : `≥ ${times}× faster`,
    better: "time",
    prepare: async () => {
      const { ours, peer } = await bothWindows();
      await ours.open("short");
      await ours.leave();
      await openPeerBook(peer, "short", flow);
    },
    act: async () => {
      const { ours, peer } = await bothWindows();
      const our = await ours.open(book);
      await ours.leave();
      return { ours: our, peerValue: await openPeerBook(peer, book, flow) };
    },
    finish: closeBoth,
    withinBudget: (our, peerValue = 0) =>
      times === undefined || our * times <= peerValue,
  };
}

async function openPeerBook(
  { page, address }: Awaited<ReturnType<typeof bothWindows>>["peer"],
  book: BookName,
  flow: Flow,
): Promise<number> {
  const ms = await page.evaluate(
    (wanted) => globalThis.qariPeer.open(wanted.address, wanted.flow),
    { address: address(book), flow },
  );
  await page.evaluate(() => globalThis.qariPeer.close());
  return ms;
}
