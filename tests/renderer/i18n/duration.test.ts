import { describe, expect, it } from "vitest";
import { readingTime, timeLeft } from "../../../renderer/i18n/duration.ts";

const arabic = { language: "ar", digits: "arab" } as const;
const english = { language: "en", digits: "latn" } as const;

describe("reading time", () => {
  it.each([
    [0.3, "بقيت أقل من دقيقة", "under a minute left"],
    [11.4, "بقيت ١١ دقيقة", "11 minutes left"],
    [119, "بقيت ١١٩ دقيقة", "119 minutes left"],
    [121, "بقيت ساعتان", "2 hours left"],
    [170, "بقيت ٣ ساعات", "3 hours left"],
    [3210, "بقيت ٥٤ ساعة", "54 hours left"],
  ])("of %d minutes is said in what can be imagined", (minutes, ar, en) => {
    expect(timeLeft(minutes, arabic)).toBe(ar);
    expect(timeLeft(minutes, english)).toBe(en);
  });

  it("of a whole book is hours too", () => {
    expect(readingTime(65, arabic)).toBe("٦٥ دقيقة");
    expect(readingTime(2174, arabic)).toBe("٣٦ ساعة");
  });
});
