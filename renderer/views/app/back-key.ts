import { isInField } from "../../commands/is-in-field.ts";

/**
 * Whether a key press asks to go back to where the reader came from: Alt with
 * either arrow, since which one points back depends on the language and there
 * is no way forward to mistake it for. In a field it moves the caret on macOS.
 */
export function isBackKey(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey) return false;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  return !isInField(event);
}
