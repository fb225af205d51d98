import type { Page } from "playwright-core";

/** A picture as it is kept: WebP at half the size, base64. */
export type Picture = string;

/** A part of the window that is not compared. CSS px. */
export interface Mask {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Side of a cell: half a line of interface text. CSS px. */
const cell = 8;
/** How far the mean of a cell may be off in any of its colours, of 255. Letters drawn with other smoothing stay well below; letters elsewhere do not. */
const tolerance = 24;
/** Share of the cells that may be off further: eight of a window of 1280 × 800 px. */
export const allowedShare = 0.0005;

/** Photograph the window. */
export async function takePicture(page: Page): Promise<Picture> {
  // Nothing half-way through: fonts, and what they move.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
  const png = await page.screenshot({ caret: "hide" });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width / 2, image.height / 2);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no 2d canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({
      type: "image/webp",
      quality: 0.75,
    });
    return btoa(
      Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) =>
        String.fromCharCode(byte),
      ).join(""),
    );
  }, png.toString("base64"));
}

/**
 * How much of the window looks other than it did: the share of cells whose
 * mean colour is off by more than letters drawn by another Chromium are.
 *
 * @returns 0–1; 1 where the sizes differ.
 */
export async function difference(
  page: Page,
  [before, after]: readonly [Picture, Picture],
  masks: readonly Mask[] = [],
): Promise<number> {
  return page.evaluate(
    async ({ pictures, side, limit, left }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d");
          if (!context) throw new Error("no 2d canvas");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!first || !second) throw new Error("two pictures are compared");
      if (first.width !== second.width || first.height !== second.height)
        return 1;
      // Pictures are kept at half the size.
      const step = side / 2;
      const mean = (
        { data, width }: ImageData,
        x: number,
        y: number,
        channel: number,
      ): number => {
        let sum = 0;
        for (let dy = 0; dy < step; dy += 1)
          for (let dx = 0; dx < step; dx += 1)
            sum += data[((y + dy) * width + x + dx) * 4 + channel] ?? 0;
        return sum / (step * step);
      };
      let cells = 0;
      let off = 0;
      for (let y = 0; y + step <= first.height; y += step)
        for (let x = 0; x + step <= first.width; x += step) {
          const isMasked = left.some(
            (mask) =>
              x * 2 + side > mask.x &&
              x * 2 < mask.x + mask.width &&
              y * 2 + side > mask.y &&
              y * 2 < mask.y + mask.height,
          );
          if (isMasked) continue;
          cells += 1;
          const isOff = [0, 1, 2].some(
            (channel) =>
              Math.abs(
                mean(first, x, y, channel) - mean(second, x, y, channel),
              ) > limit,
          );
          if (isOff) off += 1;
        }
      return off / cells;
    },
    {
      pictures: [before, after],
      side: cell,
      limit: tolerance,
      left: masks,
    },
  );
}
