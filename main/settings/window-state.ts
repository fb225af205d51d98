import { join } from "node:path";
import * as v from "valibot";
import type { KeyValueFile, OpenKeyValueFile } from "./key-value-file.ts";
import { setAsideIfDamaged } from "./set-aside.ts";

const px = v.pipe(v.number(), v.integer(), v.minValue(-1e6), v.maxValue(1e6));

/** Where the window was: its bounds when neither maximized nor in full screen, in device-independent px. */
const windowStateSchema = v.object({
  x: px,
  y: px,
  width: v.pipe(px, v.minValue(1)),
  height: v.pipe(px, v.minValue(1)),
  maximized: v.boolean(),
  /** Absent in files of earlier versions. */
  fullScreen: v.optional(v.boolean(), false),
});
export type WindowState = v.InferOutput<typeof windowStateSchema>;

export interface WindowStateFile {
  /** Last; `undefined` when nothing (usable) was saved. */
  readonly saved: WindowState | undefined;
  /** @throws Error when the file cannot be written. */
  save(state: WindowState): void;
}

const fileName = "window";

/**
 * `window.json`, apart from the settings: it changes with every move of the
 * window and nothing in it is worth a word to the reader when it is lost.
 */
export function openWindowState(
  folder: string,
  open: OpenKeyValueFile,
  now: () => Date,
): WindowStateFile {
  let file: KeyValueFile | undefined;
  try {
    setAsideIfDamaged(join(folder, `${fileName}.json`), now());
    file = open({ cwd: folder, name: fileName });
  } catch {
    // The window opens in its first place, and `save` will say why.
  }
  const read = v.safeParse(windowStateSchema, file?.store);
  let saved = read.success ? read.output : undefined;
  return {
    get saved() {
      return saved;
    },
    save: (state) => {
      // On macOS the window is opened again without a new start.
      saved = state;
      const target = file ?? open({ cwd: folder, name: fileName });
      target.store = { ...state };
    },
  };
}
