import {
  familyOf,
  isAdded,
  isInstalled,
  type TypefaceChoice,
} from "../../src/settings/typeface-choice.ts";
import { loadAddedFace } from "./added-faces.ts";
import { isFamilyThere } from "./measure-face.ts";

/** Whether the text can be set in a face, or another one stands in for it: it was removed, or chosen on another machine. */
export async function isFaceThere(choice: TypefaceChoice): Promise<boolean> {
  if (isInstalled(choice)) return isFamilyThere(familyOf(choice));
  if (!isAdded(choice)) return true;
  try {
    await loadAddedFace(choice);
    return true;
  } catch {
    // Gone or damaged: there is no such face in either case.
    return false;
  }
}
