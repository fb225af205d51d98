/// <reference lib="dom" />
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchQari, type Qari } from "../../../tests/e2e/launch.ts";
import { Reader } from "../../../tests/e2e/reader.ts";
import { booksAtHand, type BookName } from "./books.ts";
import { watchReader } from "./reader-watch.ts";
import { windowSize } from "./window-size.ts";

/** Qari over a library with the books, on its shelf. */
export interface OurWindow {
  readonly page: Page;
  readonly qari: Qari;
  /** Opens a book by a click on the shelf. @returns Milliseconds from the click to its first screen, painted. */
  open(book: BookName): Promise<number>;
  /** Back to the shelf. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function openOurs(): Promise<OurWindow> {
  const books = await booksAtHand();
  const folder = mkdtempSync(join(tmpdir(), "qari-bench-books-"));
  const library = join(folder, "library");
  cpSync(books.library, library, { recursive: true });
  const qari = await launchQari({ library, size: windowSize });
  const { page } = qari;
  const reader = new Reader(page);
  const leave = async (): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+l");
    await reader.entry(books.titleOf("short")).waitFor();
  };
  const close = async (): Promise<void> => {
    await qari.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await reader.ready();
    await watchReader(page);
    await leave();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    page,
    qari,
    leave,
    close,
    async open(book) {
      const title = books.titleOf(book);
      await page.evaluate((wanted) => {
        globalThis.qariOpening = globalThis.qariReader.opened(wanted);
      }, title);
      await reader.entry(title).click();
      return page.evaluate(() => {
        if (!globalThis.qariOpening) throw new Error("nothing was opened");
        return globalThis.qariOpening;
      });
    },
  };
}
