import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { Log } from "../../main/log.ts";
import {
  bringBackPage,
  type PageCrashOptions,
} from "../../main/page-crashes.ts";

const silent: Log = {
  path: "",
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A page that can die, and a reader who answers 0 (again) or 1 (quit). */
function page(answer = 0) {
  const contents = Object.assign(new EventEmitter(), {
    reload: vi.fn<() => void>(),
  });
  const seen = {
    crashes: vi.fn<() => void>(),
    ask: vi.fn<PageCrashOptions["ask"]>(() =>
      Promise.resolve({ response: answer }),
    ),
    quit: vi.fn<() => void>(),
  };
  let now = 0;
  bringBackPage(contents, {
    language: () => "ar",
    onCrash: seen.crashes,
    ask: seen.ask,
    quit: seen.quit,
    now: () => now,
    log: silent,
  });
  return {
    ...seen,
    reload: contents.reload,
    diesAt(ms: number, reason = "crashed") {
      now = ms;
      contents.emit("render-process-gone", {}, { reason, exitCode: 5 });
    },
  };
}

describe("a page that died", () => {
  it("is brought back, as often as it dies now and then", () => {
    const { diesAt, reload, ask, crashes } = page();
    diesAt(0);
    diesAt(6 * 60 * 60_000);
    expect(reload).toHaveBeenCalledTimes(2);
    expect(crashes).toHaveBeenCalledTimes(2);
    expect(ask).not.toHaveBeenCalled();
  });

  it("is brought back by its reader where it has just been", async () => {
    const { diesAt, reload, ask, quit } = page(0);
    diesAt(0);
    diesAt(1000);
    expect(reload).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
    expect(ask).toHaveBeenCalledTimes(1);
    expect(quit).not.toHaveBeenCalled();
  });

  it("stays away where its reader quits", async () => {
    const { diesAt, reload, quit } = page(1);
    diesAt(0);
    diesAt(1000);
    await vi.waitFor(() => expect(quit).toHaveBeenCalledTimes(1));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is let go where it ended as it should", () => {
    const { diesAt, reload, crashes } = page();
    diesAt(0, "clean-exit");
    expect(reload).not.toHaveBeenCalled();
    expect(crashes).not.toHaveBeenCalled();
  });
});
