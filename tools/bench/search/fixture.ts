import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { fingerprint } from "../fingerprint.ts";
import { EngineChild } from "./engine-child.ts";
import { buildReport } from "./engine-messages.ts";
import type { EngineName } from "./engines.ts";

/** What decides over the articles and over what is kept of them: with another one of these, everything is built anew. */
const decisive = [
  "src/arabic/fold.ts",
  "src/arabic/fold-table.ts",
  "src/arabic/expansion.ts",
  "src/arabic/words.ts",
  "src/arabic/word-unit.ts",
  "main/library/content.ts",
  "main/library/schema",
  "main/library/search/indexed-text.ts",
  "main/library/search/search-schema.ts",
  "main/library/search/vocabulary.ts",
  "tools/corpus",
];

export interface Fixture {
  readonly folder: string;
  /** Articles a second when it was built. */
  readonly rate: number;
}

/** A library folder with so many articles of the corpus, built at the first call ever. Not to be written to: others measure with it. */
export const libraryOf = async (count: number): Promise<string> =>
  (await fixtureOf("qari", count)).folder;

/** What an engine has kept of so many articles. Built once and left in the system's folder for temporary files. */
export async function fixtureOf(
  engine: EngineName,
  count: number,
): Promise<Fixture> {
  const folder = join(
    tmpdir(),
    `qari-bench-${fingerprint(decisive)}`,
    `${engine}-${count}`,
  );
  const note = join(folder, "built.json");
  if (!existsSync(note)) {
    // Under another name until it is whole.
    const making = `${folder}-${process.pid}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const child = new EngineChild(engine);
    try {
      const built = await child.build(making, count);
      writeFileSync(join(making, "built.json"), JSON.stringify(built));
    } finally {
      child.close();
    }
    renameSync(making, folder);
  }
  const { seconds } = v.parse(
    buildReport,
    JSON.parse(readFileSync(note, "utf8")),
  );
  return { folder, rate: count / seconds };
}
