import { open, realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { pathInside } from "../../path-inside.ts";
import type { PictureSource } from "./picture-source.ts";

/**
 * Pictures that lie beside a page, as browsers save them. Nothing outside the
 * page's own folder is read, neither by `..` nor by a link in the file system.
 *
 * @param folder Absolute.
 */
export const picturesInFolder = (folder: string): PictureSource => ({
  read: async (address, most) => {
    if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(address)) return undefined;
    const [path = ""] = address.split(/[?#]/);
    const inside =
      pathInside(folder, `/${path}`) ??
      pathInside(folder, `/${encodeURI(path)}`);
    return inside === undefined ? undefined : readInside(folder, inside, most);
  },
});

async function readInside(
  folder: string,
  path: string,
  most: number,
): Promise<Uint8Array | undefined> {
  try {
    const root = await realpath(folder);
    const real = await realpath(path);
    if (!real.startsWith(resolve(root) + sep)) return undefined;
    const handle = await open(real, "r");
    try {
      const stats = await handle.stat();
      if (!stats.isFile() || stats.size > most) return undefined;
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    // A picture that is not there is not shown.
    return undefined;
  }
}
