/** A moment as hours, minutes, seconds and a fraction. */
export interface ClockTime {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Of a second, in units of the resolution that was asked for. */
  readonly fraction: number;
}

/**
 * A moment of a sound on the clock.
 *
 * @param sample Samples from the beginning.
 * @param perSecond Resolution: 1000 for milliseconds, 100 for hundredths. Rounded to the nearest.
 */
export function clockTime(
  sample: number,
  sampleRate: number,
  perSecond: number,
): ClockTime {
  const units = Math.round((sample * perSecond) / sampleRate);
  const seconds = Math.floor(units / perSecond);
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    fraction: units % perSecond,
  };
}

/** `HH:MM:SS.mmm`, as WebVTT and the chapters of Vorbis comments have it. Hours take as many digits as they need, two at least. */
export function timestamp(sample: number, sampleRate: number): string {
  const { hours, minutes, seconds, fraction } = clockTime(
    sample,
    sampleRate,
    1000,
  );
  return `${padded(hours)}:${padded(minutes)}:${padded(seconds)}.${padded(fraction, 3)}`;
}

/** With zeros before it. */
export const padded = (value: number, digits = 2): string =>
  String(value).padStart(digits, "0");
