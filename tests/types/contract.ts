/**
 * Mistakes that must not compile: checked by `tsc -p tests`, never run. Each
 * `@ts-expect-error` fails the check when its line becomes legal.
 */
import type { Handlers, Input, Output } from "../../src/ipc/contract.ts";
import type { Emit } from "../../src/ipc/events.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { call, on } from "../../renderer/services/api.ts";

declare const all: Handlers;
declare const emit: Emit;

export const complete: Handlers = { ...all };

const { "bookmark.add": _forgotten, ...incomplete } = all;
// @ts-expect-error A handler is missing.
export const missing: Handlers = incomplete;

export const surplus: Handlers = {
  ...all,
  // @ts-expect-error No such operation in the contract.
  "article.explode": () => null,
};

export const wrongOutput: Handlers = {
  ...all,
  // @ts-expect-error The output of another operation.
  "settings.change": () => [],
};

export const wrongInput: Handlers = {
  ...all,
  // @ts-expect-error The input has no such property.
  "article.open": ({ path }) => Promise.reject(new Error(String(path))),
};

export async function calls(): Promise<void> {
  const settings = await call("settings.change", { patch: { theme: "dark" } });
  settings satisfies Output<"settings.change">;
  // @ts-expect-error No such theme.
  await call("settings.change", { patch: { theme: "green" } });
  // @ts-expect-error No such setting.
  await call("settings.change", { patch: { colour: "red" } });
  // @ts-expect-error The input is missing.
  await call("article.open");
  // @ts-expect-error The id is missing.
  await call("article.open", {});
  // @ts-expect-error No such operation.
  await call("article.explode", {});
  // @ts-expect-error The answer counts, it does not list.
  (await call("library.facets", {})) satisfies Output<"library.page">;
  await call("articles.change", {
    ids: [],
    // @ts-expect-error No such state.
    change: { kind: "state", state: "lost" },
  });
}

export function events(): void {
  emit("settings.changed", defaultSettings);
  emit("library.changed", null);
  // @ts-expect-error The payload of another event.
  emit("settings.changed", null);
  // @ts-expect-error No such command.
  emit("command.invoked", "article.explode");
  // @ts-expect-error No such event.
  emit("article.exploded", null);
  // @ts-expect-error A finished job names its articles.
  emit("job.changed", { job: "1", kind: "import", state: "finished" });
  on("command.invoked", (command) => command satisfies string);
  // @ts-expect-error The listener takes the payload of another event.
  on("command.invoked", (settings: typeof defaultSettings) => void settings);
}

export const input: Input<"link.open"> = { url: "https://example.org" };
