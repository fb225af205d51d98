import { describe, expect, it } from "vitest";
import {
  barsOf,
  firstDay,
  periodOf,
  scaleTop,
} from "../../../../renderer/views/statistics/reading-bars.ts";
import { durationText } from "../../../../renderer/i18n/duration.ts";
import { localDay } from "../../../../src/local-day.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";

const day = (name: string, readSeconds = 60) => ({
  day: name,
  readSeconds,
  listenedSeconds: 30,
  finished: 1,
});

describe("the periods of the statistics", () => {
  const today = new Date(2026, 10, 24, 0, 30);

  it.each([
    ["week", "2026-11-18"],
    ["month", "2026-10-26"],
    ["year", "2025-12-01"],
  ] as const)("a %s begins on %s", (period, first) => {
    expect(localDay(firstDay(period, today))).toBe(first);
  });

  it("are told by the number of their days", () => {
    expect([7, 30, 359].map(periodOf)).toEqual(["week", "month", "year"]);
  });

  it("show days, and months of a year summed", () => {
    const week = barsOf([day("2026-11-24")], "week", defaultSettings);
    expect(week[0]?.name).toBe("الثلاثاء، ٢٤ نوفمبر");
    const year = barsOf(
      [day("2026-10-30"), day("2026-10-31"), day("2026-11-01")],
      "year",
      defaultSettings,
    );
    expect(
      year.map(({ name, readSeconds, finished }) => [
        name,
        readSeconds,
        finished,
      ]),
    ).toEqual([
      ["أكتوبر ٢٠٢٦", 120, 2],
      ["نوفمبر ٢٠٢٦", 60, 1],
    ]);
  });

  it.each([
    [0, 4],
    [30 * 60, 60],
    [100 * 3600, 6600],
  ])("%i seconds fit below %i minutes", (seconds, top) => {
    const bars = barsOf([day("2026-11-24", seconds)], "week", defaultSettings);
    expect(scaleTop(bars)).toBe(top);
  });
});

describe("a length of time", () => {
  it.each([
    [0, "٠ دقيقة"],
    [20, "أقل من دقيقة"],
    [120, "دقيقتان"],
    [3600, "ساعة واحدة"],
    [2 * 3600 + 5 * 60, "ساعتان و٥ دقائق"],
  ])("of %i seconds is %s", (seconds, text) => {
    expect(durationText(seconds, defaultSettings)).toBe(text);
  });
});
