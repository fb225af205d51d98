import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

/** Texts to import, as files in a folder of their own. */
export class TextFiles {
  readonly folder = mkdtempSync(join(tmpdir(), "qari-texts-"));

  write(title: string, ...paragraphs: readonly string[]): string {
    const path = join(this.folder, `${title}.txt`);
    writeFileSync(path, [title, ...paragraphs].join("\n\n"));
    return path;
  }

  /** Bring files in as a reader does, and wait until Qari says what came of it, and shows the only one. */
  async import(qari: Qari, paths: readonly string[]): Promise<void> {
    await qari.answerDialog(paths);
    await qari.page.keyboard.press("ControlOrMeta+o");
    await qari.page
      .locator("qari-toast")
      .getByText(/أُضيفت|كانت/u)
      .waitFor();
    const [only = "", ...others] = paths;
    if (others.length === 0)
      await new Reader(qari.page).title
        .getByText(basename(only, ".txt"))
        .waitFor();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
