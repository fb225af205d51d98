import { NotImplemented } from "../not-implemented.ts";

/** What the app asked of Chromium's command line: name and value, empty where it has none. */
const appended = new Map<string, string>();
let isClosed = false;

/** What the stand-in's Chromium has already, or has no use for. */
const given = new Set([
  "autoplay-policy=no-user-gesture-required",
  "disable-background-networking",
  "disable-renderer-backgrounding",
]);
/** What Chromium itself understands, and is told. */
const passedOn = new Set(["enable-speech-dispatcher"]);

/** @throws NotImplemented for switches that nobody has thought about, and once Chromium runs: it reads them as it starts. */
export function appendSwitch(name: string, value = ""): void {
  const text = value === "" ? name : `${name}=${value}`;
  const isKnown = given.has(text) || passedOn.has(text);
  if (!isKnown || isClosed)
    throw new NotImplemented(
      `app.commandLine.appendSwitch("${text}")${isKnown ? " after ready" : ""}`,
    );
  appended.set(name, value);
}

/** The value of a switch that was appended; `undefined` where it was not. */
export const appendedValue = (name: string): string | undefined =>
  appended.get(name);

/** The switches that Chromium is to start with. No more can be appended. */
export function takeSwitches(): readonly string[] {
  isClosed = true;
  return [...appended.keys()]
    .filter((name) => passedOn.has(name))
    .map((name) => `--${name}`);
}
