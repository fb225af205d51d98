import { isInstalled } from "../../src/settings/typeface-choice.ts";
import { hasArabic } from "./measure-face.ts";

/** Of the Local Font Access draft; TypeScript's DOM types do not have it. */
interface LocalFont {
  readonly family: string;
}
declare global {
  interface Window {
    readonly queryLocalFonts?: () => Promise<readonly LocalFont[]>;
  }
}

/**
 * Families that the system has, by name. To be asked while a click or key of
 * the reader's is still fresh: Chromium wants one.
 *
 * @returns `undefined` where the system, or the runtime, does not say.
 * @source https://wicg.github.io/local-font-access/
 */
export async function installedFamilies(): Promise<
  readonly string[] | undefined
> {
  try {
    const fonts = await window.queryLocalFonts?.();
    if (!fonts) return undefined;
    const families = new Set(fonts.map(({ family }) => family));
    return (
      [...families]
        // A dot begins those that macOS keeps for itself.
        .filter(
          (family) =>
            !family.startsWith(".") && isInstalled(`installed:${family}`),
        )
        .toSorted((a, b) => a.localeCompare(b))
    );
  } catch {
    // Refused, or no click to stand on: the list is not to be had.
    return undefined;
  }
}

/**
 * Those of the families that have Arabic letters, as they are found.
 *
 * @param onFound Told the families so far, now and then.
 * @param signal Ends the search.
 */
export async function familiesWithArabic(
  families: readonly string[],
  onFound: (found: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const found: string[] = [];
  for (const [at, family] of families.entries()) {
    if (signal.aborted) return;
    if (await hasArabic(family)) found.push(family);
    // The window is drawn in between: a system may have a thousand families.
    if (at % 12 === 11) {
      onFound([...found]);
      await new Promise(requestAnimationFrame);
    }
  }
  if (!signal.aborted) onFound(found);
}
