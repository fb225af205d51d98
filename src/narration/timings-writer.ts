import { assertNever } from "../assert-never.ts";
import { jsonTimings } from "./json-timings.ts";
import { lrcTimings } from "./lrc-timings.ts";
import type { NarrationInfo } from "./narration.ts";
import type { TimingsWriter } from "./timings.ts";
import { vttTimings } from "./vtt-timings.ts";

/** In which form the times of a narration can be written, by the extension of the file. */
export const timingsFormats = ["json", "vtt", "lrc"] as const;
export type TimingsFormat = (typeof timingsFormats)[number];

/**
 * A writer for one narration.
 *
 * @param info What the file says of the narration, where its format can.
 * @param sampleRate Of the spans it will be given.
 */
export function timingsWriter(
  format: TimingsFormat,
  info: NarrationInfo,
  sampleRate: number,
): TimingsWriter {
  switch (format) {
    case "json":
      return jsonTimings(sampleRate);
    case "vtt":
      return vttTimings(info, sampleRate);
    case "lrc":
      return lrcTimings(info, sampleRate);
    default:
      return assertNever(format);
  }
}

/** The format that a file's name asks for; `undefined` for another extension. */
export const timingsFormatOf = (path: string): TimingsFormat | undefined =>
  timingsFormats.find((each) => path.toLowerCase().endsWith(`.${each}`));
