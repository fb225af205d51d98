/** Chains of the engine's hash table. */
const chains = 1024;
/** Bytes before the first chain: the number of chains, and where the rules begin. */
const headerSize = 8;
/** In the byte after an entry's length: the bytes of its word, and whether they are packed. */
const lengthMask = 0x3f;
const packedBit = 0x40;

/**
 * The words that the engine knows with their vowels, out of its compiled
 * dictionary: about 30,000.
 *
 * Arabic words are packed there, six bits a letter: the low bits of its
 * distance from U+05FF.
 *
 * @param dictionary The bytes of `ar_dict`.
 * @returns Without vowels. What is not packed (a few signs) is left out; what
 *   is no dictionary gives none.
 * @throws Nothing.
 * @source eSpeak NG 1.52, src/libespeak-ng/compiledict.c and dictionary.c (TransposeAlphabet).
 */
export function arabicDictionaryWords(
  dictionary: Uint8Array,
): ReadonlySet<string> {
  const words = new Set<string>();
  let chain = 0;
  let at = headerSize;
  while (chain < chains && at < dictionary.length) {
    const length = dictionary[at] ?? 0;
    if (length === 0) {
      chain += 1;
      at += 1;
      continue;
    }
    const flags = dictionary[at + 1] ?? 0;
    if (flags & packedBit) {
      const from = at + 2;
      const bytes = dictionary.subarray(from, from + (flags & lengthMask));
      words.add(unpacked(bytes));
    }
    at += length;
  }
  return words;
}

function unpacked(bytes: Uint8Array): string {
  let word = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      const code = (held >> bits) & 0x3f;
      if (code === 0) return word;
      // Letters from ف on lie beyond six bits, and begin again at the bottom.
      word += String.fromCharCode(0x5ff + code + (code < 0x20 ? 0x40 : 0));
    }
  }
  return word;
}
