import * as v from "valibot";
import { QariError } from "../../errors.ts";
import { arabicDictionaryWords } from "./arabic-dictionary.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What `resources/voice/manifest.json` says about `voice.bin`. */
export const voiceManifestSchema = v.strictObject({
  /** The engine's package and version, so that engine and data are never mixed. */
  engine: v.string(),
  /** Of `voice.bin`, lower-case hex. */
  sha256: hash,
  /** Bytes of `voice.bin`. */
  size: count,
  /** Bytes of the file the engine believes it reads. */
  fullSize: count,
  /** Where each kept file stands: in `voice.bin` from `from`, in the engine's file from `to`, `size` bytes. */
  files: v.array(
    v.strictObject({ name: v.string(), from: count, to: count, size: count }),
  ),
});
export type VoiceManifest = v.InferOutput<typeof voiceManifestSchema>;

/** SHA-256 of bytes. Web Crypto's `subtle.digest`, which the core does not have by itself. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** What the engine is started with. */
export interface VoiceData {
  /** The file that it believes to read; the engine keeps it. */
  readonly data: ArrayBuffer;
  /** Words that it knows with their vowels, written without. */
  readonly arabicWords: ReadonlySet<string>;
}

/**
 * Lay the bundled voice data out as the engine expects it.
 *
 * The engine addresses its files by their place in one file of 24 MB that holds
 * a hundred languages. The places of those that are left out stay zero, and the
 * system never backs them with memory.
 *
 * @param manifest `manifest.json`, parsed and not yet trusted.
 * @param bytes `voice.bin`.
 * @returns A buffer of `fullSize` bytes, and the words of its Arabic dictionary.
 * @throws QariError `voice-missing` when manifest or data are not what was built.
 */
export async function layOutVoice(
  manifest: unknown,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: Sha256,
): Promise<VoiceData> {
  const checked = v.safeParse(voiceManifestSchema, manifest);
  if (!checked.success)
    throw new QariError(
      "voice-missing",
      `voice manifest: ${checked.issues[0].message}`,
    );
  const { fullSize, files, size, sha256: expected } = checked.output;
  const actual = new Uint8Array(await sha256(bytes));
  const hex = Array.from(actual, (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  if (bytes.length !== size || hex !== expected)
    throw new QariError(
      "voice-missing",
      `voice data: ${bytes.length} bytes with sha-256 ${hex}, expected ${size} with ${expected}`,
    );
  const full = new Uint8Array(fullSize);
  for (const file of files)
    full.set(bytes.subarray(file.from, file.from + file.size), file.to);
  const dictionary = files.find(({ name }) => name === "ar_dict");
  return {
    data: full.buffer,
    arabicWords: arabicDictionaryWords(
      dictionary
        ? bytes.subarray(dictionary.from, dictionary.from + dictionary.size)
        : new Uint8Array(),
    ),
  };
}
