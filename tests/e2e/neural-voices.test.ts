import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeTinyVoice } from "../fixtures/tiny-voice.ts";
import { engineMissing } from "../main/speech/neural/native-engine.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe.skipIf(engineMissing !== undefined)("a voice from a folder", () => {
  let qari: Qari;
  let reader: Reader;
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "qari-voice-"));
    folder = join(root, "vits-piper-ar_JO-amal-low");
    await writeTinyVoice(folder);
    qari = await launchQari({ size: { width: 1000, height: 700 } });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(async () => {
    await qari.close();
    rmSync(root, { recursive: true, force: true });
  });

  const sentence = async () =>
    (await reader.highlighted("qari-spoken-sentence"))[0] ?? "";
  const folders = () => qari.page.locator("qari-voice-folders");
  const names = () => folders().locator("li bdi:first-child").allTextContents();
  const showPanel = async () => {
    await reader.button("استمع").click();
    await reader.button("خيارات الاستماع").click();
    await folders().waitFor();
  };
  const add = async () => {
    await qari.answerDialog([folder]);
    await reader.button("أضف صوتًا من مجلد…").click();
    await expect.poll(names, { timeout: 30_000 }).toEqual(["amal"]);
  };

  it("is added, reads, outlives the death of its process, and can be removed", async () => {
    await showPanel();
    expect(await axeFaults(qari.page)).toEqual([]);
    await add();
    await qari.page.getByText("أُضيف الصوت «amal»").waitFor();
    await expect.poll(sentence).not.toBe("");
    await expect.poll(() => voiceProcesses()).toHaveLength(1);
    expect(await axeFaults(qari.page)).toEqual([]);

    // Its process is killed in the middle of the article: reading goes on.
    const [first = 0] = voiceProcesses();
    process.kill(first, "SIGKILL");
    const before = await sentence();
    await reader.button("الجملة التالية").click();
    await expect.poll(sentence).not.toBe(before);
    await reader.button("الجملة التالية").click();
    await reader.button("الجملة التالية").click();
    await expect
      .poll(() => voiceProcesses().filter((pid) => pid !== first))
      .toHaveLength(1);
    expect(await qari.page.getByText("تعطّل الصوت").count()).toBe(0);

    await reader.button("أزل «amal»").click();
    await expect.poll(names).toEqual([]);
    await expect.poll(() => voiceProcesses()).toEqual([]);
    await reader.button("الجملة التالية").click();
    await expect.poll(sentence).not.toBe("");
    await qari.page.getByRole("button", { name: "تراجع" }).click();
    await expect.poll(names).toEqual(["amal"]);
  });

  it("says what is kept as sound, unless the reader wants the built-in one", async () => {
    await showPanel();
    await add();
    await qari.page.getByText("أُضيف الصوت «amal»").waitFor();
    await qari.page.keyboard.press("Escape");
    const dialog = qari.page.getByRole("dialog", { name: "احفظ صوتًا" });
    const save = async (name: string, voice?: string): Promise<number> => {
      await qari.page.keyboard.press("ControlOrMeta+k");
      await qari.page.getByRole("combobox").waitFor();
      await qari.page.keyboard.type("احفظ صوتا");
      await qari.page
        .locator("[role=option][aria-selected=true]:not([aria-disabled])")
        .getByText("احفظ صوتًا")
        .waitFor();
      await qari.page.keyboard.press("Enter");
      await dialog.waitFor();
      expect(
        await dialog
          .getByRole("combobox", { name: "الصوت", exact: true })
          .locator("option:checked")
          .textContent(),
      ).toContain("amal");
      if (voice !== undefined)
        await dialog
          .getByRole("combobox", { name: "الصوت", exact: true })
          .selectOption(voice);
      await dialog.getByRole("radio", { name: "WAV" }).check();
      await dialog.getByRole("checkbox").uncheck();
      const filePath = join(root, name);
      await qari.answerDialog("showSaveDialog", { canceled: false, filePath });
      await reader.button("احفظ…").click();
      await expect
        .poll(() => existsSync(filePath), { timeout: 60_000 })
        .toBe(true);
      return loudShare(readFileSync(filePath));
    };
    expect(await save("amal.wav")).toBeGreaterThan(0.6);
    expect(await save("built-in.wav", "embedded")).toBeLessThan(0.5);
  }, 180_000);

  it("is explained when it is none, and remembered when it is", async () => {
    await showPanel();
    renameSync(join(folder, "tokens.txt"), join(root, "tokens.txt"));
    await qari.answerDialog([folder]);
    await reader.button("أضف صوتًا من مجلد…").click();
    await folders()
      .getByRole("alert")
      .getByText("ملف tokens.txt في مجلد الصوت مفقود أو تالف")
      .waitFor();
    renameSync(join(root, "tokens.txt"), join(folder, "tokens.txt"));
    await add();
    expect(await folders().getByRole("alert").textContent()).not.toContain(
      "tokens",
    );

    // The folder goes while Qari is closed.
    const moved = join(root, "moved");
    await qari.restart({ before: () => renameSync(folder, moved) });
    reader = new Reader(qari.page);
    await reader.ready();
    await showPanel();
    await folders().getByText("لم يعد المجلد في مكانه").waitFor();
    // The built-in voice reads meanwhile.
    await expect.poll(sentence).not.toBe("");
    await qari.answerDialog([moved]);
    await reader.button("دلّ على مجلد «amal»").click();
    await expect
      .poll(() => folders().getByText("لم يعد المجلد").count())
      .toBe(0);
  });
});

/** How much of a WAV file is loud: the tiny voice hums, and has no soft sounds. */
function loudShare(wav: Buffer): number {
  const length = wav.readUInt32LE(40);
  let loud = 0;
  let windows = 0;
  for (let from = 44; from + 400 <= 44 + length; from += 400) {
    windows += 1;
    for (let at = from; at < from + 400; at += 2)
      if (Math.abs(wav.readInt16LE(at)) > 8000) {
        loud += 1;
        break;
      }
  }
  return loud / windows;
}

/** Processes of voices on this machine that belong to this build. */
function voiceProcesses(): number[] {
  if (!existsSync("/proc")) return [];
  return readdirSync("/proc").flatMap((name) => {
    try {
      const command = readFileSync(join("/proc", name, "cmdline"), "utf8");
      return /^\d+$/.test(name) && command.includes(ownScript)
        ? [Number(name)]
        : [];
    } catch {
      return [];
    }
  });
}
const ownScript = join(import.meta.dirname, "../../out/main/voice-process.js");
