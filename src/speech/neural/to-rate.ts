import { Resampler } from "../../narration/resampler.ts";
import { toInt16 } from "./to-int16.ts";

/**
 * The same sound with another number of samples a second.
 *
 * @param samples One channel.
 * @returns `samples` itself where the rates are the same.
 * @throws Nothing.
 */
export function toRate(
  samples: Int16Array<ArrayBuffer>,
  from: number,
  to: number,
): Int16Array<ArrayBuffer> {
  if (from === to) return samples;
  const resampler = new Resampler(from, to);
  const first = toInt16(resampler.write(samples));
  const rest = toInt16(resampler.finish());
  const all = new Int16Array(first.length + rest.length);
  all.set(first);
  all.set(rest, first.length);
  return all;
}
