import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SleepTimer } from "../../../renderer/speech/sleep-timer.ts";

describe("the sleep timer", () => {
  const acts: string[] = [];
  let timer: SleepTimer;
  /** The sound as it is turned down. */
  let fading: PromiseWithResolvers<void>;
  const fadeOut = (seconds: number): Promise<void> => {
    acts.push(`fade ${seconds}`);
    return fading.promise;
  };
  beforeEach(() => {
    fading = Promise.withResolvers();
    vi.useFakeTimers();
    acts.length = 0;
    timer = new SleepTimer({
      fadeOut,
      fadeIn: () => acts.push("loud"),
      pause: () => acts.push("pause"),
      onChange: () => undefined,
    });
  });
  afterEach(() => {
    timer.close();
    vi.useRealTimers();
  });

  it("turns the sound down so that it is silent at the minute", () => {
    timer.set({ kind: "minutes", minutes: 10 });
    expect(timer.minutesLeft).toBe(10);
    vi.advanceTimersByTime(9 * 60_000);
    expect([acts, timer.minutesLeft]).toEqual([[], 1]);
    vi.advanceTimersByTime(51_999);
    expect(acts).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([acts, timer.after]).toEqual([["fade 8"], undefined]);
  });

  it("goes by its clock, whatever the timers do", () => {
    let now = 0;
    timer = new SleepTimer({
      fadeOut,
      fadeIn: () => acts.push("loud"),
      pause: () => acts.push("pause"),
      onChange: () => undefined,
      now: () => now,
    });
    timer.set({ kind: "minutes", minutes: 5 });
    // The timers run ahead of the clock: nothing is over yet.
    vi.advanceTimersByTime(4 * 60_000);
    expect(acts).toEqual([]);
    // The machine slept past the end.
    now = 60 * 60_000;
    vi.advanceTimersByTime(60_000);
    expect(acts).toEqual(["fade 8"]);
  });

  it("ends listening with a text that ends while the sound is turned down", async () => {
    const fade = () => {
      fading = Promise.withResolvers();
      timer.set({ kind: "minutes", minutes: 5 });
      expect(timer.end()).toBe(false);
      vi.advanceTimersByTime(5 * 60_000);
    };
    fade();
    expect(timer.end()).toBe(true);
    // And with no other.
    expect(timer.end()).toBe(false);
    for (const wake of [
      () => timer.jump(),
      () => timer.wake(),
      () => timer.set({ kind: "minutes", minutes: 5 }),
    ]) {
      fade();
      wake();
      expect(timer.end()).toBe(false);
    }
    // It was set louder meanwhile, and listening goes on.
    fade();
    fading.resolve();
    await fading.promise;
    await Promise.resolve();
    expect(timer.end()).toBe(false);
  });

  it("gives up turning the sound down when it is set anew, or called off", () => {
    for (const after of [
      { kind: "minutes", minutes: 15 },
      undefined,
    ] as const) {
      timer.set({ kind: "minutes", minutes: 5 });
      vi.advanceTimersByTime(5 * 60_000);
      timer.set(after);
      expect(acts.splice(0)).toEqual(["fade 8", "loud"]);
    }
    timer.set({ kind: "section" });
    expect(acts).toEqual([]);
  });

  it("ends where a section does, and not where the listener leaves it", () => {
    timer.set({ kind: "section" });
    timer.hear(2);
    timer.hear(2);
    timer.jump();
    timer.hear(5);
    expect(acts).toEqual([]);
    timer.hear(6);
    expect([acts, timer.after]).toEqual([["pause"], undefined]);
    timer.hear(7);
    expect(acts).toEqual(["pause"]);
  });

  it("ends with the text where its last section was to be the last, and not where the listener left it", () => {
    timer.set({ kind: "section" });
    timer.hear(0);
    timer.jump();
    expect([timer.end(), timer.after?.kind]).toEqual([false, "section"]);
    timer.hear(0);
    expect([timer.end(), timer.after]).toEqual([true, undefined]);
    // It was over already.
    timer.hear(0);
    expect([timer.end(), acts]).toEqual([false, []]);
  });

  it("can be called off, and set anew", () => {
    timer.set({ kind: "minutes", minutes: 5 });
    timer.set(undefined);
    vi.advanceTimersByTime(6 * 60_000);
    timer.set({ kind: "minutes", minutes: 15 });
    timer.set({ kind: "minutes", minutes: 30 });
    vi.advanceTimersByTime(16 * 60_000);
    expect(acts).toEqual([]);
  });
});
