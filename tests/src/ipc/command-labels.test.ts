import { describe, expect, it } from "vitest";
import {
  commandGroupLabels,
  commandLabels,
} from "../../../src/ipc/command-labels.ts";
import { commandGroups, commandIds } from "../../../src/ipc/commands.ts";

describe("the names of commands", () => {
  it.each([
    ["ar", /^[\u0600-\u06FF …]+$/u],
    ["en", /^[A-Z][\w …]+$/u],
  ] as const)("are all there in %s, each its own", (language, letters) => {
    const labels = commandIds.map((id) => commandLabels[language][id]);
    for (const label of labels) expect(label).toMatch(letters);
    expect(new Set(labels).size).toBe(labels.length);
    for (const group of commandGroups)
      expect(commandGroupLabels[language][group]).toMatch(letters);
  });
});
