/**
 * Files of packages that exports need beside the code, by their paths within
 * `node_modules`. The build lays them out in the same way beside main
 * (electron.vite.config.ts), so that one folder is all that has to be known.
 */

const naskh = "@fontsource-variable/noto-naskh-arabic/files";

export const fontAssets = {
  arabic: `${naskh}/noto-naskh-arabic-arabic-wght-normal.woff2`,
  latin: `${naskh}/noto-naskh-arabic-latin-wght-normal.woff2`,
} as const;

export const codecAssets = {
  avifDecoder: "@jsquash/avif/codec/dec/avif_dec.wasm",
  webpEncoder: "@jsquash/webp/codec/enc/webp_enc_simd.wasm",
} as const;

/** All of them. */
export const bookAssets: readonly string[] = [
  ...Object.values(fontAssets),
  ...Object.values(codecAssets),
];
