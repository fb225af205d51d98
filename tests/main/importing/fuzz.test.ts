import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withIdentity } from "../../../main/importing/import-file.ts";
import { ImportThread } from "../../../main/importing/import-threads.ts";
import { articleSchema } from "../../../src/article/article.ts";
import { QariError } from "../../../src/errors.ts";
import { pack, partsOf, type Parts } from "../../fixtures/pack-book.ts";
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
const seeds: readonly Seed[] = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }): readonly Seed[] => {
    const source = readdirSync(join(fixtures, name)).find((file) =>
      /^source\.[a-z]+$/.test(file),
    );
    if (source === undefined) return [];
    const path = join(fixtures, name, source);
    return [
      {
        name: source,
        content: statSync(path).isDirectory()
          ? partsOf(path)
          : readFileSync(path),
      },
    ];
  });

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

/** @returns What is wrong with what became of an input; `undefined` for an article or a refusal by name. */
async function faultOf(
  thread: ImportThread,
  input: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string | undefined> {
  try {
    const { article } = await thread.read(input);
    const whole = withIdentity(article, { newId: () => crypto.randomUUID() });
    const forbidden = forbiddenIn(whole);
    if (forbidden.length > 0) return forbidden.join("; ");
    const parsed = v.safeParse(articleSchema, whole);
    return parsed.success ? undefined : JSON.stringify(parsed.issues[0]);
  } catch (error) {
    if (error instanceof QariError && error.code !== "import-timed-out")
      return undefined;
    return error instanceof Error ? error.stack : String(error);
  }
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

  it(
    `become articles without anything forbidden, or are refused by name: ${inputs} of them`,
    { timeout: 60_000 + inputs * 200 },
    async () => {
      const first = Number(process.env["QARI_FUZZ_SEED"] ?? 1);
      const faults: string[] = [];
      for (let at = 0; at < inputs && faults.length < 5; at += 1) {
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
