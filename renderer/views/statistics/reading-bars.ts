import type { DayOfReading } from "../../../src/library/records.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { formatDay } from "../../i18n/format.ts";

/** The stretches of time that the reader may look back on. */
export const periods = ["week", "month", "year"] as const;
export type Period = (typeof periods)[number];

/** Days of the shorter ones, today's included. A year is twelve whole months. */
export const daysIn = { week: 7, month: 30 } as const;

/** The first day of a period that ends on `to`. */
export function firstDay(period: Period, to: Date): Date {
  const [year, month, day] = [to.getFullYear(), to.getMonth(), to.getDate()];
  return period === "year"
    ? new Date(year, month - 11, 1)
    : new Date(year, month, day - daysIn[period] + 1);
}

/** The period that an answer is about, by its days. */
export const periodOf = (days: number): Period =>
  days <= daysIn.week ? "week" : days <= daysIn.month ? "month" : "year";

/** One bar of the chart: a day, or a month where there are too many days. */
export interface Bar {
  readonly key: string;
  /** Stands below the bar; empty where there is no room. */
  readonly label: string;
  /** Whether the label is left out where the window is narrow. */
  readonly isMinor: boolean;
  /** The whole name of the day or month. */
  readonly name: string;
  readonly readSeconds: number;
  readonly listenedSeconds: number;
  readonly finished: number;
}

/** The bars of a period, oldest first. */
export function barsOf(
  days: readonly DayOfReading[],
  period: Period,
  settings: Settings,
): readonly Bar[] {
  if (period === "year")
    return byMonth(days).map((month, index, months) => ({
      ...month,
      key: month.day,
      label: formatDay(month.day, settings, { month: "short" }),
      isMinor: !isCounted(months, index, 3),
      name: formatDay(month.day, settings, { month: "long", year: "numeric" }),
    }));
  return days.map((day, index) => ({
    ...day,
    key: day.day,
    label:
      period === "week"
        ? formatDay(day.day, settings, { weekday: "short" })
        : isCounted(days, index, 5)
          ? formatDay(day.day, settings, { day: "numeric" })
          : "",
    isMinor: period === "week" && !isCounted(days, index, 2),
    name: formatDay(day.day, settings, {
      weekday: "long",
      day: "numeric",
      month: "long",
    }),
  }));
}

/** Whether a day is today, or every so many days before it; months likewise. */
const isCounted = (
  { length }: { readonly length: number },
  index: number,
  step: number,
): boolean => (length - 1 - index) % step === 0;

function byMonth(days: readonly DayOfReading[]): readonly DayOfReading[] {
  const months = new Map<string, DayOfReading>();
  for (const day of days) {
    const month = day.day.slice(0, 7);
    const sum = months.get(month);
    months.set(month, {
      day: `${month}-01`,
      readSeconds: day.readSeconds + (sum?.readSeconds ?? 0),
      listenedSeconds: day.listenedSeconds + (sum?.listenedSeconds ?? 0),
      finished: day.finished + (sum?.finished ?? 0),
    });
  }
  return [...months.values()];
}

/** Each has a half that is round, too. */
const steps = [4, 10, 20, 30, 60, 120, 240, 480, 720];
const hour = 60;

/** The top of the scale, in minutes: the least round number that no bar exceeds. */
export function scaleTop(bars: readonly Bar[]): number {
  const highest = Math.max(
    ...bars.map((bar) => (bar.readSeconds + bar.listenedSeconds) / 60),
    0,
  );
  return (
    steps.find((step) => highest <= step) ??
    Math.ceil(highest / (10 * hour)) * 10 * hour
  );
}
