import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveItems } from "../../../main/importing/batch/archive-items.ts";
import { newItemSchema } from "../../../main/importing/batch/batch-records.ts";
import type {
  DocumentInput,
  ImportedDocument,
} from "../../../main/importing/import-document.ts";
import { withIdentity } from "../../../main/importing/import-file.ts";
import { ImportThread } from "../../../main/importing/import-threads.ts";
import { articleSchema } from "../../../src/article/article.ts";
import type { ArchiveEntry } from "../../../src/importing/archives/archive-entry.ts";
import { QariError } from "../../../src/errors.ts";
import { imageType } from "../../../main/resources/image-type.ts";
import { pack, partsOf, type Parts } from "../../fixtures/pack-book.ts";
import { svgFaults } from "../../src/importing/svg/svg-faults.ts";
import { forbiddenIn } from "./forbidden.ts";

/** A sample in `npm test`; `npm run test:long` asks for 100,000. */
const inputs = Number(process.env["QARI_FUZZ_INPUTS"] ?? 240);
/** Of one document; far above what any of the mutated ones takes. */
const timeMs = 30_000;

/** Mulberry32, so that what fails fails again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
type Random = ReturnType<typeof randomFrom>;

/** What breaks readers: markup cut in two, addresses that do something, numbers without end. */
const splinters = [
  "<script>alert(1)</script>",
  '<a href="javascript:alert(1)">x</a>',
  '<img src="file:///etc/passwd" onerror="x">',
  '<iframe src="data:text/html,x">',
  "<![CDATA[",
  "]]>",
  "&#0;",
  "&a;",
  "../../",
  "%00",
  "\u0000",
  "\uFFFF",
  "<table><tr><td rowspan=99999>",
  '" id="',
  "99999999999",
  "-1",
  " obj ",
  "endstream",
  "/Kids [1 0 R]",
  "\u202E",
];

function mutated(bytes: Uint8Array, random: Random): Buffer {
  let result = Buffer.from(bytes);
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const at = random(result.length + 1);
    const length = random(1 + Math.min(2000, result.length - at));
    switch (random(6)) {
      case 0:
        if (at < result.length) result[at] = random(256);
        break;
      case 1:
        result = Buffer.concat([
          result.subarray(0, at),
          result.subarray(at + length),
        ]);
        break;
      case 2:
        result = Buffer.concat([
          result.subarray(0, at),
          result.subarray(at, at + length),
          result.subarray(at),
        ]);
        break;
      case 3:
        result = result.subarray(0, at);
        break;
      default:
        result = Buffer.concat([
          result.subarray(0, at),
          Buffer.from(splinters[random(splinters.length)] ?? ""),
          result.subarray(at),
        ]);
    }
  }
  return result;
}

interface Seed {
  readonly name: string;
  /** Of a book its parts are mutated, too: most of what is done to a whole archive only breaks it. */
  readonly content: Uint8Array | Parts;
}

const fixtures = join(import.meta.dirname, "../../fixtures");
/** The sources of the cases in a folder. What is a folder itself is packed; without an ending it is an archive of another program. */
const seedsIn = (folder: string): readonly Seed[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }): readonly Seed[] => {
      const source = readdirSync(join(folder, name)).find((file) =>
        /^source(?:\.[a-z]+)?$/.test(file),
      );
      if (source === undefined) return [];
      const path = join(folder, name, source);
      return [
        {
          name: source === "source" ? `${name}.zip` : source,
          content: statSync(path).isDirectory()
            ? partsOf(path)
            : readFileSync(path),
        },
      ];
    });
const documents = seedsIn(fixtures);
const archives = seedsIn(join(import.meta.dirname, "archives/golden"));

async function inputOf(
  { name, content }: Seed,
  random: Random,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (content instanceof Uint8Array)
    return { name, bytes: mutated(content, random) };
  if (random(4) === 0)
    return { name, bytes: mutated(await pack(content), random) };
  const names = Object.keys(content).filter((each) => each !== "mimetype");
  const chosen = names[random(names.length)] ?? "";
  const part = Buffer.from(content[chosen] ?? "");
  return {
    name,
    bytes: await pack({ ...content, [chosen]: mutated(part, random) }),
  };
}

/** @returns What is wrong with what became of an input; `undefined` for an article, a list of them, or a refusal by name. */
async function faultOf(
  thread: ImportThread,
  input: DocumentInput,
): Promise<string | undefined> {
  try {
    const read = await thread.readAny(input);
    return "article" in read
      ? faultOfDocument(read)
      : await faultOfEntries(thread, read.entries);
  } catch (error) {
    if (error instanceof QariError && error.code !== "import-timed-out")
      return undefined;
    return error instanceof Error ? error.stack : String(error);
  }
}

function faultOfDocument({
  article,
  pictures,
}: ImportedDocument): string | undefined {
  const whole = withIdentity(article, { newId: () => crypto.randomUUID() });
  const forbidden = [
    ...forbiddenIn(whole),
    ...pictures.flatMap(({ bytes }) =>
      imageType(bytes) === "image/svg+xml"
        ? svgFaults(Buffer.from(bytes).toString())
        : [],
    ),
  ];
  if (forbidden.length > 0) return forbidden.join("; ");
  const parsed = v.safeParse(articleSchema, whole);
  return parsed.success ? undefined : JSON.stringify(parsed.issues[0]);
}

/** Every article of an archive is one that the queue takes, and its text is held to the same rules. */
async function faultOfEntries(
  thread: ImportThread,
  entries: readonly ArchiveEntry[],
): Promise<string | undefined> {
  for (const item of archiveItems(entries)) {
    const parsed = v.safeParse(newItemSchema, item);
    if (!parsed.success) return JSON.stringify(parsed.issues[0]);
    if (!/^https?:/i.test(item.source)) return `address ${item.source}`;
    const { content, fragment = {}, source } = item;
    if (content === undefined) continue;
    // Without its address, so that nothing is fetched.
    const { url: _, ...rest } = fragment;
    const fault = await faultOf(thread, {
      name: `${source}.html`,
      bytes: Buffer.from(content),
      fragment: rest,
    });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

describe("documents that were damaged at random", () => {
  const script = fileURLToPath(
    new URL("../../../main/importing/import-thread.ts", import.meta.url),
  );
  let thread: ImportThread;
  beforeAll(() => {
    thread = new ImportThread(script, { timeMs });
  });
  afterAll(() => thread.close());

  // Archives are small; every fifth input is one.
  it.each([
    ["documents", documents, Math.ceil(inputs * 0.8)],
    ["archives of other programs", archives, Math.floor(inputs * 0.2)],
  ])(
    `%s become articles without anything forbidden, or are refused by name: of ${inputs} all in all`,
    { timeout: 60_000 + inputs * 200 },
    async (_what, seeds, count) => {
      const first = Number(process.env["QARI_FUZZ_SEED"] ?? 1);
      const faults: string[] = [];
      for (let at = 0; at < count && faults.length < 5; at += 1) {
        const random = randomFrom(first + at);
        const seed = seeds[(first + at) % seeds.length];
        if (!seed) throw new Error("no fixtures");
        const fault = await faultOf(thread, await inputOf(seed, random));
        if (fault !== undefined)
          faults.push(`QARI_FUZZ_SEED ${first + at}, ${seed.name}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
  );
});
