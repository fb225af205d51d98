import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SessionController } from "../../../renderer/controllers/session-controller.ts";
import { QariError } from "../../../src/errors.ts";
import type { ReadingSession } from "../../../src/library/reading-session.ts";

const first = "0190aaaa-0000-4000-8000-000000000001";
const second = "0190aaaa-0000-4000-8000-000000000002";

let articleId: string | undefined;
let isListening: boolean;
let recorded: ReadingSession[];
let failure: QariError | undefined;
let skipped: number;
let session: SessionController;

const stir = () => dispatchEvent(new Event("scroll"));
/** Seconds pass, with a sign of life in each of them. */
const read = async (seconds: number) => {
  for (let passed = 0; passed < seconds; passed += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    stir();
  }
};
const leave = async () => {
  dispatchEvent(new Event("pagehide"));
  await vi.advanceTimersByTimeAsync(0);
};
const total = (kind: ReadingSession["kind"]) =>
  recorded
    .filter((each) => each.kind === kind)
    .reduce((sum, { seconds }) => sum + seconds, 0);

beforeEach(() => {
  window.focus();
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 23, 12, 0, 0));
  articleId = first;
  isListening = false;
  recorded = [];
  failure = undefined;
  skipped = 0;
  session = new SessionController({
    articleId: () => articleId,
    isListening: () => isListening,
    record: (each) => {
      if (failure) return Promise.reject(failure);
      recorded.push(each);
      return Promise.resolve();
    },
    now: () => performance.now() + skipped,
  });
  session.hostConnected();
  session.hostUpdated();
});

afterEach(() => {
  session.hostDisconnected();
  vi.useRealTimers();
});

describe("time with an article", () => {
  it("is reading while the reader stirs, reported twice a minute in whole seconds", async () => {
    await read(95);
    expect(recorded).toEqual([
      { articleId: first, kind: "reading", day: "2026-11-23", seconds: 30 },
      { articleId: first, kind: "reading", day: "2026-11-23", seconds: 30 },
      { articleId: first, kind: "reading", day: "2026-11-23", seconds: 30 },
    ]);
    await leave();
    expect(total("reading")).toBe(95);
  });

  it("ends some time after the last sign of life, and begins again with the next", async () => {
    await read(10);
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(total("reading")).toBe(10 + 75);
    await read(20);
    await leave();
    // The first second of these had no sign of life yet.
    expect(total("reading")).toBe(10 + 75 + 19);
  });

  it("is listening while it sounds, stirring or not, and never both", async () => {
    await read(20);
    isListening = true;
    session.hostUpdated();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    isListening = false;
    session.hostUpdated();
    stir();
    await read(5);
    await leave();
    expect(total("listening")).toBe(600);
    expect(total("reading")).toBe(25);
  });

  it("is listening also in a hidden window, which wakes once a minute", async () => {
    isListening = true;
    session.hostUpdated();
    for (let minute = 0; minute < 20; minute += 1) {
      skipped += 55_000;
      await vi.advanceTimersByTimeAsync(5000);
    }
    await leave();
    expect(total("listening")).toBe(20 * 60);
  });

  it("is no reading while nothing wakes the window", async () => {
    await read(10);
    skipped = 60_000;
    await read(10);
    await leave();
    expect(total("reading")).toBeLessThanOrEqual(20);
  });

  it("does not count what the machine slept through", async () => {
    isListening = true;
    session.hostUpdated();
    await vi.advanceTimersByTimeAsync(10_000);
    skipped = 8 * 3_600_000;
    await vi.advanceTimersByTimeAsync(10_000);
    await leave();
    expect(total("listening")).toBeGreaterThanOrEqual(10);
    expect(total("listening")).toBeLessThanOrEqual(20);
  });

  it("belongs to the day on which it passed", async () => {
    vi.setSystemTime(new Date(2026, 10, 23, 23, 59, 50));
    await read(30);
    await leave();
    expect(recorded.map(({ day, seconds }) => [day, seconds])).toEqual([
      ["2026-11-23", 10],
      ["2026-11-24", 20],
    ]);
    expect(total("reading")).toBe(30);
  });

  it("goes to the article that was open", async () => {
    await read(12);
    articleId = second;
    session.hostUpdated();
    await read(8);
    session.hostDisconnected();
    expect(recorded.map(({ articleId: id, seconds }) => [id, seconds])).toEqual(
      [
        [first, 12],
        [second, 8],
      ],
    );
  });

  it("is not counted for an article that is not kept", async () => {
    articleId = undefined;
    session.hostUpdated();
    await read(60);
    await leave();
    expect(recorded).toEqual([]);
  });

  it("is reported again when the library could not take it", async () => {
    failure = new QariError("library-busy", "locked");
    await read(40);
    failure = undefined;
    await read(30);
    await leave();
    expect(total("reading")).toBe(70);
  });

  it("is given up when the article is gone", async () => {
    failure = new QariError("not-found", first);
    await read(40);
    failure = undefined;
    await leave();
    expect(total("reading")).toBe(10);
  });
});
