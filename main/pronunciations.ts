import type { Handlers } from "../src/ipc/contract.ts";
import {
  mostPronunciations,
  pronunciationKey,
} from "../src/speech/pronunciation.ts";
import {
  readPronunciations,
  writePronunciations,
  type FaultyLine,
} from "../src/speech/pronunciations-file.ts";
import type { Pronunciation } from "../src/speech/reading-options.ts";
import { writeOutput } from "./command-line/write-output.ts";
import type { Dialogs } from "./dialogs.ts";
import { decodeText } from "./importing/decode-text.ts";
import { readFileBytes } from "./importing/read-file-bytes.ts";
import type { SettingsStore } from "./settings/settings-store.ts";

/** A full list of the longest entries takes less. Bytes. */
const largestFile = 2 ** 20;
/** A file of another kind is faulty in every line. */
const mostFaults = 50;

interface Deps {
  readonly settings: Pick<SettingsStore, "current" | "change">;
  readonly dialogs: Pick<
    Dialogs,
    "pronunciationsToRead" | "pronunciationsToWrite"
  >;
}

/** The reader's own pronunciations as a text file: a word, a tab and its spelling a line. */
export const pronunciationFiles = ({
  settings,
  dialogs,
}: Deps): Pick<
  Handlers,
  "pronunciations.import" | "pronunciations.export"
> => ({
  "pronunciations.import": async () => {
    const path = await dialogs.pronunciationsToRead();
    if (path === undefined) return { faults: [] };
    const bytes = await readFileBytes(path, { maxBytes: largestFile });
    const { entries, faults } = readPronunciations(decodeText(bytes, path));
    const merged = merge(settings.current.pronunciations, entries);
    settings.change({ pronunciations: [...merged.list] });
    return {
      taken: entries.length - merged.refused,
      faults: [...faults, ...tooMany(merged.refused)].slice(0, mostFaults),
    };
  },
  "pronunciations.export": async () => {
    const path = await dialogs.pronunciationsToWrite("Qari.tsv");
    if (path === undefined) return {};
    await writeOutput(
      path,
      writePronunciations(settings.current.pronunciations),
    );
    return { path };
  },
});

/** The file's spelling of a word that is in the list takes its place. */
function merge(
  list: readonly Pronunciation[],
  entries: readonly Pronunciation[],
): { readonly list: readonly Pronunciation[]; readonly refused: number } {
  const byKey = new Map(
    list.map((each) => [pronunciationKey(each.word), each]),
  );
  let refused = 0;
  for (const entry of entries) {
    const key = pronunciationKey(entry.word);
    if (!byKey.has(key) && byKey.size >= mostPronunciations) refused += 1;
    else byKey.set(key, entry);
  }
  return { list: [...byKey.values()], refused };
}

/** Entries that found no room have no line of their own. */
const tooMany = (refused: number): readonly FaultyLine[] =>
  refused === 0 ? [] : [{ line: 0, fault: "too-many" }];
