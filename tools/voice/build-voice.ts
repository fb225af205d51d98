/**
 * Cut the voice engine's data to the languages Qari speaks.
 *
 *     node tools/voice/build-voice.ts           write resources/voice/
 *     node tools/voice/build-voice.ts --check   fail when what is there differs
 *
 * The result is committed: building Qari never needs this step, and the check
 * shows that the committed bytes are what the locked package gives.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as v from "valibot";
import type { VoiceManifest } from "../../src/speech/embedded/voice-data.ts";
import { voiceSource } from "./voice-source.ts";

const packageName = "@echogarden/espeak-ng-emscripten";
const folder = fileURLToPath(
  new URL("../../resources/voice/", import.meta.url),
);

/** Arabic, and English for the Latin words inside Arabic text. */
const kept = [
  "phontab",
  "phondata",
  "phonindex",
  "intonations",
  "ar_dict",
  "en_dict",
  "lang/sem/ar",
  "lang/gmw/en",
];
const root = "/usr/share/espeak-ng-data/";

interface Build {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

async function build(): Promise<Build> {
  const enginePath = fileURLToPath(import.meta.resolve(packageName));
  const packageFolder = join(enginePath, "..");
  const engine = await readFile(enginePath, "utf8");
  const data = await readFile(join(packageFolder, "espeak-ng.data"));
  const { version, license } = v.parse(
    v.object({ version: v.string(), license: v.string() }),
    JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")),
  );

  const places = filePlaces(engine);
  let from = 0;
  const files = kept.map((name) => {
    const place = places.get(root + name);
    if (!place) throw new Error(`the engine has no file ${root}${name}`);
    const file = { name, from, to: place.start, size: place.end - place.start };
    from += file.size;
    return file;
  });
  const bytes = Buffer.concat(
    files.map(({ to, size }) => data.subarray(to, to + size)),
  );
  const manifest: VoiceManifest = {
    engine: `${packageName}@${version}`,
    sha256: sha256(bytes),
    size: bytes.length,
    fullSize: data.length,
    files,
  };
  const source = voiceSource({
    packageName,
    version,
    license,
    manifest,
    engineSha256: sha256(engine),
    dataSha256: sha256(data),
  });
  return {
    files: new Map<string, Uint8Array>([
      ["voice.bin", bytes],
      ["manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
      ["SOURCE.md", Buffer.from(source)],
    ]),
  };
}

/** Where the engine's loader expects each file: it carries the table in its code. */
function filePlaces(engine: string) {
  const places = new Map<
    string,
    { readonly start: number; readonly end: number }
  >();
  for (const match of engine.matchAll(
    /\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g,
  )) {
    const [, name, start, end] = match;
    if (name) places.set(name, { start: Number(start), end: Number(end) });
  }
  return places;
}

const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

async function check({ files }: Build): Promise<boolean> {
  const checks = [...files].map(async ([name, expected]) => {
    const actual = await readFile(join(folder, name)).catch(() => undefined);
    if (actual?.equals(expected)) return true;
    console.error(
      `resources/voice/${name} ${actual ? "differs" : "is missing"}`,
    );
    return false;
  });
  return (await Promise.all(checks)).every(Boolean);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const built = await build();
  if (process.argv.includes("--check")) {
    const same = await check(built);
    console.log(
      same
        ? "resources/voice is what the package gives"
        : "run: node tools/voice/build-voice.ts",
    );
    process.exitCode = same ? 0 : 1;
  } else {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of built.files) {
      await writeFile(join(folder, name), bytes);
      console.log(`resources/voice/${name}  ${bytes.length} bytes`);
    }
  }
}
