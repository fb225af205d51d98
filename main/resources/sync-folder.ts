import { open } from "node:fs/promises";

/** Make new and renamed names in a folder survive a power cut. Windows writes them through by itself and opens no folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems (network, FUSE) do not know how.
    if (!(error instanceof Error && "code" in error && error.code === "EINVAL"))
      throw error;
  } finally {
    await handle.close();
  }
}
