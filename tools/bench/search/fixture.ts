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
import { newestVersion } from "../../../main/library/migrations.ts";
import { corpusVersion } from "../../corpus/corpus.ts";
import { EngineChild } from "./engine-child.ts";
import { buildReport } from "./engine-messages.ts";
import type { EngineName } from "./engines.ts";

/** Changed when an engine keeps its index in another way. */
const keptVersion = 1;
const cache = join(
  tmpdir(),
  `qari-bench-${corpusVersion}.${newestVersion}.${keptVersion}`,
);

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
  const folder = join(cache, `${engine}-${count}`);
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
