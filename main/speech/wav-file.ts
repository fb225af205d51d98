import { open, rename, rm } from "node:fs/promises";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import { wavHeader } from "./wav.ts";

/** The format counts its bytes in 32 bits, header included. */
const mostSamples = Math.floor((0xffff_ffff - 44) / 2);

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENOENT: "file-missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
};

/**
 * Write sound to a file piece by piece. The file appears when it is whole.
 *
 * @param path Absolute; an existing file is replaced.
 * @returns The number of samples.
 * @throws QariError `disk-full`, `file-missing` (no such folder), `forbidden`,
 *   `file-too-large` (about 27 hours); what `parts` throws.
 */
export async function writeWavFile(
  path: string,
  parts: Iterable<Int16Array>,
  sampleRate: number,
): Promise<number> {
  const unfinished = `${path}.part`;
  try {
    const samples = await writeParts(unfinished, parts, sampleRate);
    await rename(unfinished, path);
    return samples;
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    if (!(cause instanceof Error) || !("code" in cause)) throw cause;
    const code = codes[String(cause.code)];
    throw code
      ? new QariError(code, `${path}: ${cause.message}`, { cause })
      : cause;
  }
}

async function writeParts(
  path: string,
  parts: Iterable<Int16Array>,
  sampleRate: number,
): Promise<number> {
  await using file = await open(path, "w");
  // How long it is turns out at the end.
  await file.write(wavHeader(0, sampleRate));
  let samples = 0;
  for (const part of parts) {
    samples += part.length;
    if (samples > mostSamples)
      throw new QariError("file-too-large", `${path}: more than 4 GB of sound`);
    await file.write(
      new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
  }
  await file.write(wavHeader(samples, sampleRate), 0, 44, 0);
  await file.sync();
  return samples;
}
