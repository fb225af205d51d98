import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "playwright-core";

/** What another program lets go of over the window. */
export interface DroppedOnPage {
  /** Paths of files and folders. */
  readonly files?: readonly string[];
  /** Content by its type. */
  readonly content?: Readonly<Record<string, string>>;
}

/** How a page sees a file of the disk. */
export interface SeenFile {
  readonly path: string;
  readonly name: string;
  readonly lastModified: number;
}

/** What tells a file from others that are dropped with it. */
export const seenFiles = (paths: readonly string[]): readonly SeenFile[] =>
  paths.map((path) => ({
    path,
    name: basename(path),
    lastModified: Math.floor(statSync(path).mtimeMs),
  }));

/** Drag something onto the middle of the window and let go, as the system does. */
export async function dropOnPage(
  page: Page,
  { files = [], content = {} }: DroppedOnPage,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y } = await page.evaluate(() => ({
    x: innerWidth / 2,
    y: innerHeight / 2,
  }));
  const data = {
    items: Object.entries(content).map(([mimeType, text]) => ({
      mimeType,
      data: text,
    })),
    files: [...files],
    // Copy.
    dragOperationsMask: 1,
  };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
  await session.detach();
}
