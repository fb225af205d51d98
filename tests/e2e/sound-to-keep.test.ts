import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import type { Qari } from "./launch.ts";
import { openForTest } from "./open-for-test.ts";
import { bundledTitle, type Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

interface Heard {
  readonly seconds: number;
  /** Loudness of each hundredth of a second, 0–1. */
  readonly loudness: readonly number[];
}

/** What the page's own decoder makes of a sound file. */
const decode = (page: Page, path: string): Promise<Heard> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const context = new OfflineAudioContext(1, 1, 24_000);
    const sound = await context.decodeAudioData(bytes.buffer);
    const samples = sound.getChannelData(0);
    const piece = sound.sampleRate / 100;
    const loudness: number[] = [];
    for (let at = 0; at + piece <= samples.length; at += piece) {
      let sum = 0;
      for (let i = 0; i < piece; i++) sum += (samples[at + i] ?? 0) ** 2;
      loudness.push(Math.sqrt(sum / piece));
    }
    return { seconds: sound.duration, loudness };
  }, readFileSync(path).toString("base64"));

/** The cues of a WebVTT file, in seconds. */
const cuesOf = (vtt: string) =>
  [...vtt.matchAll(/^([\d:.]+) --> ([\d:.]+)\n(.*)$/gmu)].map(
    ([, start = "", end = "", text = ""]) => ({
      start: secondsOf(start),
      end: secondsOf(end),
      text: text.replaceAll(/<[^>]*>/gu, ""),
    }),
  );
const secondsOf = (time: string): number =>
  time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

describe("sound to keep", () => {
  let qari: Qari;
  let reader: Reader;
  let folder: string;
  beforeEach(async () => {
    const size = { width: 1000, height: 760 };
    ({ qari, reader, folder } = await openForTest({ size }));
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
  });

  const dialog = () => qari.page.getByRole("dialog", { name: "احفظ صوتًا" });
  const choose = (filePath: string) =>
    qari.answerDialog("showSaveDialog", { canceled: false, filePath });
  /** By its name, as a reader finds it. */
  const ask = async (): Promise<void> => {
    await qari.page.keyboard.press("ControlOrMeta+k");
    await qari.page.getByRole("combobox").waitFor();
    await qari.page.keyboard.type("احفظ صوتا");
    // What cannot be done yet stays where it is read to be so.
    await qari.page
      .locator("[role=option][aria-selected=true]:not([aria-disabled])")
      .getByText("احفظ صوتًا")
      .waitFor();
    await qari.page.keyboard.press("Enter");
    await dialog().waitFor();
  };

  it.each(["MP3", "Opus", "WAV"])(
    "saves the article as %s, and each sentence sounds when the subtitles say",
    async (format) => {
      await ask();
      expect(await axeFaults(qari.page)).toEqual([]);
      await dialog().getByRole("radio", { name: format }).check();
      await dialog().getByLabel("السرعة").selectOption("2");
      await dialog().getByLabel("ملف توقيت مع الصوت").selectOption("vtt");
      await dialog().getByText("الطول دقيقتان تقريبًا").waitFor();
      const path = join(folder, `صوت.${format.toLowerCase()}`);
      await choose(path);
      await reader.button("احفظ…").click();
      await reader.toast.getByText("حُفظ الصوت").waitFor();
      // At once: the notice goes by itself, and looking at the sound takes long.
      await reader.button("أظهره في مجلده").click();
      await expect.poll(() => qari.openedOutside()).toEqual([path]);
      expect(readdirSync(folder)).toHaveLength(2);

      const { seconds, loudness } = await decode(qari.page, path);
      const cues = cuesOf(readFileSync(join(folder, "صوت.vtt"), "utf8"));
      // The title is said too.
      expect(cues).toHaveLength(12);
      expect(cues[0]?.text).toMatch(/^«التحالف الدولي»/u);
      const last = cues.at(-1);
      // The pause after the last paragraph, at twice the speed.
      expect(seconds - (last?.end ?? 0)).toBeCloseTo(0.3, 1);
      const mean = (from: number, to: number): number => {
        const part = loudness.slice(
          Math.ceil(from * 100),
          Math.floor(to * 100),
        );
        return part.reduce((sum, each) => sum + each, 0) / part.length;
      };
      for (const [at, { start, end }] of cues.entries()) {
        expect(mean(start, end)).toBeGreaterThan(0.03);
        const next = cues[at + 1]?.start ?? seconds;
        // A coder lets a little of a sound into the silence beside it.
        expect(mean(end + 0.03, next - 0.03)).toBeLessThan(0.003);
      }
    },
  );

  it("saves what is selected and nothing else", async () => {
    const place = await reader.paragraphs.first().boundingBox();
    // The first word of the line, at its right.
    await qari.page.mouse.dblclick(
      (place?.x ?? 0) + (place?.width ?? 0) - 20,
      (place?.y ?? 0) + 24,
    );
    await reader.button("احفظه صوتًا").click();
    await dialog().waitFor();
    expect(
      await dialog().getByRole("radio", { name: "ما حددته" }).isChecked(),
    ).toBe(true);
    await dialog().getByText("أقل من دقيقة").waitFor();
    const path = join(folder, "كلمة.mp3");
    await choose(path);
    await reader.button("احفظ…").click();
    await reader.toast.getByText("حُفظ الصوت").waitFor();
    const { seconds } = await decode(qari.page, path);
    expect(seconds).toBeGreaterThan(0.5);
    expect(seconds).toBeLessThan(3);
  });

  it("tells how far it is, can be cancelled, and then leaves nothing", async () => {
    const files = new TextFiles();
    try {
      const sentence =
        "سار القوم في الوادي حتى بلغوا البئر، ثم شربوا واستراحوا. ";
      await files.import(qari, [
        files.write("كتاب طويل", ...Array(400).fill(sentence.repeat(8))),
      ]);
      await reader.title.getByText("كتاب طويل").waitFor();
      await ask();
      await choose(join(folder, "a.opus"));
      await dialog().getByRole("radio", { name: "Opus" }).check();
      await reader.button("احفظ…").click();
      const job = qari.page.getByRole("region", { name: "يُحفظ الصوت" });
      await job.getByText(/بقيت/u).waitFor();
      expect(readdirSync(folder)).toHaveLength(1);
      expect(await axeFaults(qari.page)).toEqual([]);
      await job.getByRole("button", { name: "ألغِ" }).click();
      await job.waitFor({ state: "detached" });
      await expect.poll(() => readdirSync(folder)).toEqual([]);
    } finally {
      files.remove();
    }
  });

  it("says why it could not, and does nothing without a file", async () => {
    await ask();
    await choose(join(folder, "لا شيء", "a.mp3"));
    await reader.button("احفظ…").click();
    await reader.toast.getByText("لم يُحفظ الصوت: المجلد").waitFor();
    await ask();
    await qari.answerDialog("showSaveDialog", { canceled: true, filePath: "" });
    await reader.button("احفظ…").click();
    await dialog().waitFor({ state: "hidden" });
    expect(statSync(folder).isDirectory()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("saves an article from the shelf", async () => {
    await qari.page.keyboard.press("ControlOrMeta+l");
    await reader.entry(bundledTitle).getByRole("button").click();
    await qari.page.getByRole("menuitem", { name: "احفظ صوتًا…" }).click();
    await dialog().getByText("الطول ٣ دقائق تقريبًا").waitFor();
    const path = join(folder, "رف.mp3");
    await choose(path);
    await reader.button("احفظ…").click();
    await reader.toast.getByText("حُفظ الصوت").waitFor();
    expect(readdirSync(folder)).toEqual(["رف.mp3"]);
  });

  it("is asked for from the player too", async () => {
    await reader.button("استمع").click();
    await reader.button("احفظ صوتًا…").click();
    await dialog().waitFor();
    await qari.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
  });
});
