import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeNarratedBook } from "../../../main/exporting/write-narrated-book.ts";
import { importDocument } from "../../../main/importing/import-document.ts";
import { ZipDocument } from "../../../main/importing/zip/zip-document.ts";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import type { Article } from "../../../src/article/article.ts";
import { QariError } from "../../../src/errors.ts";
import type { NarrationChoice } from "../../../src/exporting/narration-choice.ts";
import {
  elementsNamed,
  parseXml,
} from "../../../src/importing/markup/parse-xml.ts";
import type { EspeakVoice } from "../../../src/speech/embedded/espeak-voice.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";
import {
  everyBlock,
  onePixel,
  onePixelHash,
} from "../../fixtures/every-block.ts";
import { epubFaults, hasJava } from "./epub-check.ts";

const root = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "qari-narrated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let voice: Pick<EspeakVoice, "speak">;
beforeAll(async () => {
  voice = await openEmbeddedVoice(join(root, "resources/voice"));
});

/** Sentences over marks and pieces, links that cross them, and a section without a word. */
const article: Article = {
  ...everyBlock,
  sections: [
    ...everyBlock.sections,
    {
      level: 1,
      blocks: [
        { type: "image", resource: onePixelHash, alt: "شجرة عند البئر" },
        {
          type: "paragraph",
          anchor: "said-3-1",
          content: [
            { text: "مشى. ثم " },
            {
              text: "عاد. ونام",
              marks: [{ type: "link", href: "https://example.org/" }],
            },
            { text: " سنة ٢٠٢٥، ثم صحا!" },
          ],
        },
        { type: "rule" },
      ],
    },
    { title: "…", level: 1, blocks: [{ type: "rule" }] },
  ],
};

async function book(
  name: string,
  choice: Partial<NarrationChoice> = {},
  speaker: Pick<EspeakVoice, "speak"> = voice,
): Promise<string> {
  const path = join(folder, name);
  await writeNarratedBook(
    article,
    path,
    {
      read: () =>
        Promise.resolve({ type: "image/png", bytes: new Uint8Array(onePixel) }),
      assets: join(root, "node_modules"),
      modified: new Date("2026-03-02T10:00:00Z"),
      narration: {
        voice: speaker,
        reading: {
          ...defaultReading,
          parts: { ...defaultReading.parts, alternatives: true },
        },
        rate: 1,
        sound: "mp3",
        level: "sentence",
        ...choice,
      },
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  return path;
}

const seconds = (clock = ""): number =>
  clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** What is heard of a section, element by element. */
async function heard(path: string, section: number) {
  const zip = await ZipDocument.open(new Uint8Array(readFileSync(path)), path);
  const text = async (name: string) =>
    Buffer.from((await zip.read(`EPUB/${name}`)) ?? "").toString();
  const page = await text(`section-${section}.xhtml`);
  const overlay = parseXml(await text(`overlay-${section}.smil`));
  zip.close();
  return elementsNamed(overlay, "par").map((par) => {
    const [source] = elementsNamed(par, "text");
    const [sound] = elementsNamed(par, "audio");
    const id = source?.attributes.get("src")?.split("#")[1] ?? "";
    const element = new RegExp(
      `<(\\w+)[^>]* id="${id}"[^>]*>(.*?)</\\1>`,
      "su",
    );
    return {
      id,
      text: (element.exec(page)?.[2] ?? "").replaceAll(/<[^>]+>/gu, ""),
      begin: seconds(sound?.attributes.get("clipbegin")),
      end: seconds(sound?.attributes.get("clipend")),
    };
  });
}

describe("a narrated book", () => {
  it.skipIf(!hasJava).each([
    ["mp3", "sentence"],
    ["opus", "word"],
  ] as const)(
    "as %s, by the %s, has no fault that EPUBCheck knows",
    async (sound, level) => {
      const path = await book(`${sound}.epub`, { sound, level });
      expect(epubFaults(path)).toEqual([]);
    },
  );

  it("says each sentence while its element is shown, pauses and all", async () => {
    const path = await book("sentences.epub");
    const first = await heard(path, 1);
    expect(first.slice(0, 3).map(({ id }) => id)).toEqual([
      "said-title",
      "said-byline",
      "said-1-heading",
    ]);
    expect(first[3]?.text).toContain("خرجنا فجرًا ومعنا كتاب المسالك");
    const last = await heard(path, 3);
    expect(last.map(({ text }) => text)).toEqual([
      "",
      "مشى.",
      "ثم عاد.",
      "ونام سنة ٢٠٢٥، ثم صحا!",
    ]);
    for (const clips of [first, last])
      for (const [at, { begin, end }] of clips.entries()) {
        expect(end).toBeGreaterThan(begin);
        expect(begin).toBe(at === 0 ? 0 : clips[at - 1]?.end);
      }
  });

  it("may have a name as long as the file system takes", async () => {
    const path = await book(`${"漢".repeat(75)}.epub`);
    expect(await heard(path, 3)).toHaveLength(4);
  });

  it("says each word while it is shown", async () => {
    const words = await heard(await book("words.epub", { level: "word" }), 3);
    expect(words.slice(1).map(({ text }) => text)).toEqual([
      "مشى.",
      "ثم",
      "عاد.",
      "ونام",
      "سنة",
      "٢٠٢٥،",
      "ثم",
      "صحا!",
    ]);
  });

  it("shows both halves of a verse in their time", async () => {
    const clips = await heard(await book("verse.epub"), 1);
    expect(clips.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "مشيناها خطى كُتبت علينا",
        "ومن كُتبت عليه خطى مشاها",
      ]),
    );
  });

  it("is read back as the article it was made of", async () => {
    const path = await book("again.epub", { level: "word" });
    const { article: again } = await importDocument({ path });
    const { id: _, contentHash: __, ...made } = article;
    expect(again).toEqual(made);
  });

  it("goes past a sentence that the voice cannot say", async () => {
    let count = 0;
    const path = await book(
      "faulty.epub",
      {},
      {
        speak: (utterance, rate) => {
          count += 1;
          if (count === 4) throw new QariError("voice-failed", "one of them");
          return voice.speak(utterance, rate);
        },
      },
    );
    const clips = await heard(path, 1);
    expect(clips.slice(0, 3).map(({ id }) => id)).toContain("said-1-heading");
    expect(clips[3]?.text).not.toContain("خرجنا");
  });

  it("leaves nothing when it is cancelled, and what was there stays", async () => {
    const before = readdirSync(folder).toSorted();
    const controller = new AbortController();
    const path = join(folder, "cancelled.epub");
    await expect(
      writeNarratedBook(
        article,
        path,
        {
          read: () => Promise.resolve(undefined),
          assets: join(root, "node_modules"),
          modified: new Date(0),
          narration: {
            voice,
            reading: defaultReading,
            rate: 1,
            sound: "mp3",
            level: "sentence",
          },
        },
        {
          signal: controller.signal,
          onProgress: () => controller.abort(),
        },
      ),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });
});
