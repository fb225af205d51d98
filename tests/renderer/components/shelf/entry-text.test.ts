import type { CDPSession } from "@vitest/browser-playwright";
import { afterEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { aboutEntry } from "../../../../renderer/components/shelf/entry-text.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { fakeSummary } from "./fake-library.ts";

const session: CDPSession = cdp();
const moveTo = (timezoneId: string) =>
  session.send("Emulation.setTimezoneOverride", { timezoneId });

afterEach(() => moveTo(""));

const published = (publishedAt: string): string =>
  aboutEntry(
    { ...fakeSummary(1), publishedAt },
    { ...defaultSettings, language: "en" },
    "published",
  ).day;

describe("the day an article was published", () => {
  it.each(["America/New_York", "UTC", "Asia/Riyadh"])(
    "is the one that was written, read in %s",
    async (place) => {
      await moveTo(place);
      expect(published("2024-03-05T00:00:00.000Z")).toBe("Mar 5, 2024");
    },
  );

  it("is the reader's own where the hour is known", async () => {
    await moveTo("America/New_York");
    expect(published("2024-03-05T02:30:00.000Z")).toBe("Mar 4, 2024");
  });

  it("is not shown where it cannot be read", () => {
    expect(published("آذار")).toBe("");
  });
});
