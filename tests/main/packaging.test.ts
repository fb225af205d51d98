import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  archiveExtensions,
  documentExtensions,
} from "../../main/importing/document-extensions.ts";

const root = join(import.meta.dirname, "../..");
const packaging = readFileSync(join(root, "electron.builder.yml"), "utf8");
const installer = readFileSync(join(root, "build/installer.nsh"), "utf8");

/** What a list of the packaging file says of a key, without the other lists. */
const offered = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, found = ""]) => found)
    .flatMap((found) => found.split(/[[\], ]+/))
    .filter((each) => each !== "");

describe("what the system is told that Qari opens", () => {
  const onMac = offered(packaging, /^ {4}- ext: (.+)$/gm);
  const onWindows = offered(installer, /offerFor "\.(\w+)"/g);

  it("is the same on Windows and macOS, and nothing that Qari cannot read", () => {
    expect(onWindows.toSorted()).toEqual(onMac.toSorted());
    expect([...documentExtensions, ...archiveExtensions]).toEqual(
      expect.arrayContaining([...onMac]),
    );
  });

  it("makes Qari the default for nothing", () => {
    const ranks = offered(packaging, /^ {6}rank: (\w+)$/gm);
    expect(ranks).toHaveLength(packaging.match(/- ext: /g)?.length ?? 0);
    expect(new Set(ranks)).toEqual(new Set(["Alternate"]));
    // Associations outside `mac:` would be made by the installer of Windows, as defaults.
    expect(packaging).not.toMatch(/^fileAssociations:/m);
  });
});
