import { pictureInAddress } from "../../resources/picture-in-address.ts";

/** Where the pictures of one document come from. */
export interface PictureSource {
  /** How many may be read at a time; one unless said. */
  readonly atOnce?: number;
  /**
   * @param address As the document gives it.
   * @param most Bytes; what is larger is not read.
   * @returns `undefined` for what is not there, too large, or not to be had.
   */
  readonly read: (
    address: string,
    most: number,
  ) => Promise<Uint8Array | undefined>;
}

/** The first of several sources that has it. */
export const firstOf = (
  ...sources: readonly PictureSource[]
): PictureSource => ({
  atOnce: Math.max(...sources.map((source) => source.atOnce ?? 1)),
  read: async (address, most) => {
    for (const source of sources) {
      const bytes = await source.read(address, most);
      if (bytes) return bytes;
    }
    return undefined;
  },
});

/** Pictures that stand in the page itself, as `data:` addresses. */
export const picturesInAddresses: PictureSource = {
  read: async (address, most) => pictureInAddress(address, most),
};
