import { narrate, type NarratedPart } from "../../../main/narration/narrate.ts";

/** All parts of a narration at once. */
export async function narrated(
  ...script: Parameters<typeof narrate>
): Promise<readonly NarratedPart[]> {
  const parts: NarratedPart[] = [];
  for await (const part of narrate(...script)) parts.push(part);
  return parts;
}
