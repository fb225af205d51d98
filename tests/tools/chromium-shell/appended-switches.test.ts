import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as Switches from "../../../tools/chromium-shell/chromium/appended-switches.ts";

let switches: typeof Switches;
/** As in an app that has just been started: what was appended stays for its life. */
beforeEach(async () => {
  vi.resetModules();
  switches =
    await import("../../../tools/chromium-shell/chromium/appended-switches.ts");
});

describe("a switch that the app appends", () => {
  it("reaches Chromium when that starts, where it understands it", () => {
    switches.appendSwitch("enable-speech-dispatcher");
    expect(switches.takeSwitches()).toEqual(["--enable-speech-dispatcher"]);
  });

  it("is not passed on where the stand-in has it already, and is still found", () => {
    switches.appendSwitch("autoplay-policy", "no-user-gesture-required");
    expect(switches.takeSwitches()).toEqual([]);
    expect(switches.appendedValue("autoplay-policy")).toBe(
      "no-user-gesture-required",
    );
    expect(switches.appendedValue("enable-speech-dispatcher")).toBeUndefined();
  });

  it.each([
    ["lang", "ar"],
    ["no-sandbox", ""],
    ["autoplay-policy", "user-gesture-required"],
    // With a value that it does not have.
    ["enable-speech-dispatcher", "yes"],
  ])("is refused where nobody has thought about it: %s=%s", (name, value) => {
    expect(() => switches.appendSwitch(name, value)).toThrow(
      `not implemented in the stand-in: app.commandLine.appendSwitch("${value === "" ? name : `${name}=${value}`}")`,
    );
    expect(switches.appendedValue(name)).toBeUndefined();
  });

  it("comes too late once Chromium runs", () => {
    switches.takeSwitches();
    expect(() => switches.appendSwitch("enable-speech-dispatcher")).toThrow(
      "after ready",
    );
  });
});
