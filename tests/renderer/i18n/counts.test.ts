import { describe, expect, it } from "vitest";
import { minutesLeft, wordCount } from "../../../renderer/i18n/counts.ts";
import { formatNumber, formatPercent } from "../../../renderer/i18n/format.ts";

const arabic = { language: "ar", digits: "arab" } as const;
const english = { language: "en", digits: "latn" } as const;

describe("counted texts", () => {
  it.each([
    [0, "بقيت أقل من دقيقة"],
    [1, "بقيت دقيقة"],
    [2, "بقيت دقيقتان"],
    [3, "بقيت ٣ دقائق"],
    [10, "بقيت ١٠ دقائق"],
    [11, "بقيت ١١ دقيقة"],
    [100, "بقيت ١٠٠ دقيقة"],
    [103, "بقيت ١٠٣ دقائق"],
  ])("says %i minutes as Arabic does", (count, text) => {
    expect(minutesLeft(count, arabic)).toBe(text);
  });

  it("says them in English, whatever the digits", () => {
    expect(minutesLeft(0, english)).toBe("under a minute left");
    expect(minutesLeft(1, english)).toBe("1 minute left");
    expect(minutesLeft(12, { language: "en", digits: "arab" })).toBe(
      "١٢ minutes left",
    );
  });

  it("groups large numbers in the reader's digits", () => {
    expect(wordCount(12_345, arabic)).toBe("١٢٬٣٤٥ كلمة");
    expect(wordCount(12_345, { language: "ar", digits: "latn" })).toBe(
      "12,345 كلمة",
    );
  });
});

describe("numbers", () => {
  it("name their digit system, so that Arabic shows Arabic digits", () => {
    expect(formatNumber(1.2, arabic)).toBe("١٫٢");
    expect(formatNumber(1.2, english)).toBe("1.2");
    expect(formatNumber(1.2, { language: "ar", digits: "auto" })).toBe("١٫٢");
    expect(formatNumber(1.2, { language: "en", digits: "auto" })).toBe("1.2");
    expect(formatPercent(0.384, english)).toBe("38%");
    expect(formatPercent(0.384, arabic)).toContain("٣٨");
  });
});
