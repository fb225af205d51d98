import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import "../../../../renderer/styles/tokens.css";
import "../../../../renderer/typefaces/typefaces.css";
import {
  barsOf,
  firstDay,
  type Period,
  periods,
} from "../../../../renderer/views/statistics/reading-bars.ts";
import "../../../../renderer/views/statistics/reading-chart.ts";
import type { DayOfReading } from "../../../../src/library/records.ts";
import { localDay } from "../../../../src/local-day.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("dir");
});

/** Of all days of a period that ends on `last`. */
function daysUntil(last: Date, period: Period): readonly DayOfReading[] {
  const first = firstDay(period, last);
  const count = Math.round((last.getTime() - first.getTime()) / 864e5) + 1;
  return Array.from({ length: count }, (_, at) => ({
    day: localDay(
      new Date(first.getFullYear(), first.getMonth(), first.getDate() + at),
    ),
    readSeconds: 600,
    listenedSeconds: 300,
    finished: 0,
  }));
}

/** The chart of a period as the statistics show it, and where each label that is seen is written. */
async function labelsOf(
  language: "ar" | "en",
  period: Period,
  last: Date,
): Promise<readonly DOMRect[]> {
  const settings = { ...defaultSettings, language };
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.body.style.margin = "0";
  document.body.style.paddingInline = "24px";
  document.body.style.fontFamily = "var(--interface-face)";
  const chart = document.createElement("qari-reading-chart");
  chart.settings = settings;
  chart.bars = barsOf(daysUntil(last, period), period, settings);
  document.body.replaceChildren(chart);
  await chart.updateComplete;
  return [...chart.renderRoot.querySelectorAll(".labels span")]
    .filter(
      (label) =>
        label.textContent !== "" &&
        getComputedStyle(label).visibility === "visible",
    )
    .map((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      return range.getBoundingClientRect();
    });
}

const overlaps = (labels: readonly DOMRect[]): boolean =>
  labels
    .toSorted((a, b) => a.left - b.left)
    .some(
      ({ left }, at, sorted) => at > 0 && left < (sorted[at - 1]?.right ?? 0),
    );

describe("the labels of the chart", () => {
  it.each([320, 400, 401, 560, 561, 621])(
    "stand apart in a window of %i px",
    async (width) => {
      await page.viewport(width, 700);
      await document.fonts.load('13px "IBM Plex Sans Arabic"', "نوفمبر Nov");
      const unreadable: string[] = [];
      for (const language of ["ar", "en"] as const)
        for (const period of periods)
          // Every month, and every day of the week, is today once.
          for (let month = 0; month < 12; month += 1) {
            const labels = await labelsOf(
              language,
              period,
              new Date(2026, month, 10 + month),
            );
            expect(labels.length).toBeGreaterThanOrEqual(4);
            if (overlaps(labels))
              unreadable.push(`${language}, ${period}, ${month}`);
          }
      expect(unreadable).toEqual([]);
    },
  );

  it("all stand there where there is room", async () => {
    await page.viewport(820, 700);
    const today = new Date(2026, 10, 30);
    expect(await labelsOf("ar", "week", today)).toHaveLength(7);
    expect(await labelsOf("ar", "year", today)).toHaveLength(12);
  });
});
