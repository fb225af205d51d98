import type { BenchRow } from "../bench-row.ts";
import { booksAtHand } from "../reading/books.ts";
import { openPeer, type PeerWindow } from "../reading/peer-window.ts";

/** Words as readers look for them: common, less common, two together. */
const queries = ["في", "كتاب", "على", "إلى", "من هذا"] as const;

let peer: PeerWindow | undefined;
const open = (): PeerWindow => {
  if (!peer) throw new Error("not prepared");
  return peer;
};

/**
 * All matches of the queries in a million Arabic characters, folded; the peer
 * with the options that Foliate itself takes. Both in one page, one after the
 * other; the peer gets its document parsed.
 */
export const findInBook: readonly BenchRow[] = [
  row("find", true, 20),
  row("find-again", false),
];

/** @param isFirst Nothing of the text is folded yet; else it was searched before, as with every key but the first. */
function row(name: string, isFirst: boolean, times?: number): BenchRow {
  return {
    name,
    unit: "ms",
    peer: "foliate-js search",
    budget: times === undefined ? "shown" : `≥ ${times}× faster`,
    better: "time",
    prepare: async () => {
      peer = await openPeer((await booksAtHand()).folder);
      await peer.page.evaluate(() =>
        globalThis.qariPeer.prepareFind("characters"),
      );
    },
    act: async () => {
      const { page } = open();
      let ours = 0;
      let peerValue = 0;
      for (const query of queries) {
        const our = await page.evaluate(
          (wanted) =>
            globalThis.qariPeer.findOurs(wanted.query, wanted.isFirst),
          { query, isFirst },
        );
        const theirs = await page.evaluate(
          (wanted) => globalThis.qariPeer.findPeer(wanted),
          query,
        );
        // Folding takes more together than the peer does: never less.
        if (our.count < theirs.count || our.count === 0)
          throw new Error(`${query}: ${our.count} hits, peer ${theirs.count}`);
        ours += our.ms / queries.length;
        peerValue += theirs.ms / queries.length;
      }
      return { ours, peerValue };
    },
    finish: async () => {
      await peer?.close();
      peer = undefined;
    },
    withinBudget: (our, peerValue = 0) =>
      times === undefined || our * times <= peerValue,
  };
}
