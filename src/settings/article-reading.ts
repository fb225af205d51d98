import * as v from "valibot";
import { readingSchemas, type ReadingPatch } from "./reading-settings.ts";
import type { Settings } from "./settings.ts";

/**
 * The settings that one article is read with: the reader's, and over them
 * what this article has of its own.
 *
 * @param own `undefined` for an article that has nothing of its own.
 */
export const settingsForArticle = (
  settings: Settings,
  own: ReadingPatch | undefined,
): Settings => ({ ...settings, ...own });

/** Is this the name of a setting which an article may have of its own? */
export const isReadingSetting = (
  name: string,
): name is keyof typeof readingSchemas => Object.hasOwn(readingSchemas, name);

/**
 * Read what was kept with an article or a preset, value by value, so that a bad one costs only
 * itself. What this version does not know is passed over.
 *
 * @param stored Parsed JSON.
 * @returns `undefined` when nothing of it can be used.
 * @throws Nothing.
 */
export function readStoredReading(stored: unknown): ReadingPatch | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const sound = Object.entries(stored).filter(
    ([name, value]) =>
      isReadingSetting(name) && v.is(readingSchemas[name], value),
  );
  return sound.length > 0 ? Object.fromEntries(sound) : undefined;
}
