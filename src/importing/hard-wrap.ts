/** Widths, in characters, that typewriters and mail programs break at. */
const narrowest = 40;
const widest = 120;

/** Fewer line breaks than this prove nothing: a short poem may look the same. */
const leastBreaks = 4;

/** Share of breaks that must be of the kind a program makes; titles and lists hold a few others. */
const leastShare = 0.9;

/**
 * Were the lines of a text broken by a program that filled each line as far as
 * it would go? Then the first word of a line is one that had no room on the
 * line before. Writers of verse, lists and addresses break earlier than that.
 *
 * @param groups Lines that stand together between blank ones.
 * @throws Nothing.
 */
export function isHardWrapped(groups: readonly (readonly string[])[]): boolean {
  const broken = groups.filter((group) => group.length > 1);
  let width = 0;
  for (const group of broken)
    for (const line of group) width = Math.max(width, lengthOf(line));
  if (width < narrowest || width > widest) return false;

  let breaks = 0;
  let forced = 0;
  for (const group of broken)
    for (const [at, line] of group.slice(1).entries()) {
      const [word = ""] = line.split(" ", 1);
      breaks += 1;
      if (lengthOf(group[at] ?? "") + 1 + lengthOf(word) > width) forced += 1;
    }
  return breaks >= leastBreaks && forced >= breaks * leastShare;
}

/** Characters, as programs that break lines count them. */
const lengthOf = (text: string): number => Array.from(text).length;
