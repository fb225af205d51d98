/** UTF-16 code units; leaves room for an extension in the 255 bytes of common file systems, three a letter. */
const longest = 80;

/**
 * What Windows keeps for devices, with any extension too.
 *
 * @source “Naming Files, Paths, and Namespaces”, Microsoft Learn
 */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/iu;

/** A title as a file may be called on every system, without an extension. */
export const fileNameOf = (title: string): string => {
  const name = title
    .toWellFormed()
    .replaceAll(
      // oxlint-disable-next-line no-control-regex -- controls are what no file may be called by: naming them is the point
      /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu,
      " ",
    )
    .replaceAll(/\s+/gu, " ")
    // A dot at the beginning hides a file.
    .replace(/^[. ]+/u, "")
    .slice(0, longest)
    // Half a letter, where the cut went through one.
    .replace(/[\uD800-\uDBFF]$/u, "")
    .replace(/[. ]+$/u, "")
    .replace(device, "$&_");
  return name || "Qari";
};
