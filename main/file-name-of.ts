/** A title as a file may be called on every system, without an extension. */
export const fileNameOf = (title: string): string =>
  title
    .replaceAll(
      // oxlint-disable-next-line no-control-regex -- controls are what no file may be called by: naming them is the point
      /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu,
      " ",
    )
    .trim()
    .replaceAll(/\s+/gu, " ")
    .slice(0, 80)
    .replace(/[. ]+$/u, "") || "Qari";
