/** Font files that Chromium draws with. */
export type FontType = "font/ttf" | "font/otf" | "font/woff" | "font/woff2";

const signatures: readonly (readonly [string, FontType])[] = [
  ["\0\x01\0\0", "font/ttf"],
  ["true", "font/ttf"],
  ["OTTO", "font/otf"],
  ["wOFF", "font/woff"],
  ["wOF2", "font/woff2"],
];

/**
 * What font bytes are, by how they begin: names are not believed. Whether the
 * rest is sound, Chromium finds out when it loads the face.
 *
 * @returns `undefined` for anything else, collections of several faces included.
 * @source MIME Sniffing Standard, 6.3 Matching a font type pattern; WOFF 1.0 and 2.0, file headers.
 */
export function fontType(bytes: Uint8Array): FontType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  return signatures.find(([signature]) => signature === head)?.[1];
}
