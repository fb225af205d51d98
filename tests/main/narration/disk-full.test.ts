import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeNarration } from "../../../main/narration/write-narration.ts";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import type { EspeakVoice } from "../../../src/speech/embedded/espeak-voice.ts";
import { articleOf } from "../../src/article/sample-article.ts";

// A small file system can only be mounted by root, on Linux.
describe.runIf(process.platform === "linux" && process.getuid?.() === 0)(
  "a full disk",
  () => {
    let folder = "";
    let voice: Pick<EspeakVoice, "speak">;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "qari-full-"));
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
      voice = await openEmbeddedVoice(
        fileURLToPath(new URL("../../../resources/voice/", import.meta.url)),
      );
    });
    afterAll(() => {
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    });

    it.each(["wav", "mp3", "opus"] as const)(
      "is named, and nothing stays on it: %s",
      async (format) => {
        const article = articleOf(
          ...Array.from({ length: 12 }, () => "مشى الرجل طويلًا ثم عاد. نام."),
        );
        await expect(
          writeNarration(
            voice,
            {
              articles: [article],
              titles: false,
              rate: 1,
              sound: { path: join(folder, `a.${format}`), format },
            },
            {
              signal: new AbortController().signal,
              onProgress: () => undefined,
            },
          ),
        ).rejects.toMatchObject({ code: "disk-full" });
        expect(readdirSync(folder)).toEqual([]);
      },
    );
  },
);
