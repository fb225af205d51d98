import { booksAtHand } from "./books.ts";
import { openOurs, type OurWindow } from "./our-window.ts";
import { openPeer, type PeerWindow } from "./peer-window.ts";

export interface Windows {
  readonly ours: OurWindow;
  readonly peer: PeerWindow;
}

let open: Promise<Windows> | undefined;

/** Both windows, opened at the first call of a row. */
export const bothWindows = (): Promise<Windows> => (open ??= openBoth());

async function openBoth(): Promise<Windows> {
  const { folder } = await booksAtHand();
  const ours = await openOurs();
  try {
    return { ours, peer: await openPeer(folder) };
  } catch (error) {
    await ours.close();
    throw error;
  }
}

let reading: Promise<Windows> | undefined;

/** The same with the book of a million words open in both, opened where it is not. */
export const bothWindowsReading = (): Promise<Windows> =>
  (reading ??= openBook());

async function openBook(): Promise<Windows> {
  const windows = await bothWindows();
  await windows.ours.open("one");
  await windows.peer.page.evaluate(
    (address) => globalThis.qariPeer.open(address, "scrolled"),
    windows.peer.address("one"),
  );
  return windows;
}

/** Close them, at the end of a row: the next one begins with fresh ones. */
export async function closeBoth(): Promise<void> {
  const opened = await open;
  open = undefined;
  reading = undefined;
  await opened?.ours.close();
  await opened?.peer.close();
}
