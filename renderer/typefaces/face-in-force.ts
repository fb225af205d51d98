import {
  familyOf,
  isAdded,
  isInstalled,
  type TypefaceChoice,
} from "../../src/settings/typeface-choice.ts";
import { addedFace } from "./added-faces.ts";
import { measureFace } from "./measure-face.ts";
import { bundledFace, typefaces, type Face } from "./typefaces.ts";

/** The face that stands in for one which is not there (yet). */
export const defaultFace: Face = typefaces[0];

const installed = new Map<string, Face>();

/**
 * The face that a choice comes to at this moment, with what it asks of the page.
 *
 * A face of the system is measured the first time. An added one that is not
 * loaded yet (`loadAddedFace`) is the default face until it is.
 */
export function faceInForce(choice: TypefaceChoice): Face {
  if (isAdded(choice)) return addedFace(choice) ?? defaultFace;
  if (isInstalled(choice)) return installedFace(familyOf(choice));
  return bundledFace(choice) ?? defaultFace;
}

function installedFace(family: string): Face {
  const known = installed.get(family);
  if (known) return known;
  const face = { family, ...measureFace(family) };
  installed.set(family, face);
  return face;
}
