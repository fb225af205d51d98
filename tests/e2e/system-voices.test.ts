import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureSpeechService } from "../../tools/runtime/ensure-speech-service.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { haveSoundDevice } from "./sound-device.ts";
import { startSpeechService, type SpeechService } from "./speech-service.ts";

const missing = ensureSpeechService();
if (missing !== undefined)
  console.log(`Voices of the system are not tried: ${missing}`);

/** Louder than nothing. */
const audible = 150;

describe.skipIf(missing !== undefined)("voices of the system", () => {
  let service: SpeechService;
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    service = await startSpeechService();
    qari = await launchQari({
      size: { width: 1000, height: 800 },
      env: service.env,
    });
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
    await haveSoundDevice(qari.page);
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(async () => {
    await qari.close();
    await service.close();
  });

  const word = async () =>
    (await reader.highlighted("qari-spoken-word")).join("");
  const sentence = async () =>
    (await reader.highlighted("qari-spoken-sentence"))[0] ?? "";
  const isHeard = () => service.take().some((s) => Math.abs(s) > audible);
  const openPanel = async () => {
    await qari.page.keyboard.press("ControlOrMeta+Shift+o");
    const choice = qari.page.getByLabel("صوت العربية", { exact: true });
    await choice.waitFor();
    return choice;
  };
  const chooseArabic = async () => {
    const choice = await openPanel();
    // The list comes late, and long.
    await expect
      .poll(() => choice.locator("optgroup").count(), { timeout: 30_000 })
      .toBe(2);
    await choice.selectOption({ label: "Arabic espeak-ng" });
  };

  it("are listed late, tried, and read sentence by sentence, with a pause between that is none of the service's", async () => {
    await chooseArabic();
    const panel = qari.page.locator("qari-listening-panel");
    expect(await panel.getByText("لا يخبر بالكلمة").count()).toBe(1);
    expect(await axeFaults(qari.page)).toEqual([]);

    service.take();
    await panel.getByRole("button", { name: "جرّب صوت العربية" }).click();
    await expect.poll(isHeard, { timeout: 30_000 }).toBe(true);
    await panel.getByRole("button", { name: "أوقف تجربة صوت العربية" }).click();
    await panel.getByRole("button", { name: "جرّب صوت العربية" }).waitFor();
    await qari.page.keyboard.press("Escape");

    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف/u);
    service.take();
    await expect.poll(isHeard, { timeout: 30_000 }).toBe(true);
    expect(await word()).toBe("");

    // A pause that does not stop the voice for good.
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();
    await expect.poll(isHeard).toBe(false);
    await reader.button("تشغيل").click();
    await expect.poll(isHeard, { timeout: 30_000 }).toBe(true);
    expect(await sentence()).toMatch(/^يستضيف/u);

    await reader.button("الجملة التالية").click();
    await expect.poll(sentence).toMatch(/^وسيبحث الاجتماع/u);
    await expect.poll(isHeard, { timeout: 30_000 }).toBe(true);
    // And by itself to the next.
    await expect.poll(sentence, { timeout: 60_000 }).toMatch(/^إذ قالت/u);
  }, 180_000);

  it("may fail in the middle: the built-in voice goes on with the sentence", async () => {
    await chooseArabic();
    await qari.page.keyboard.press("Escape");
    await reader.button("استمع").click();
    await reader.button("الجملة التالية").click();
    await expect.poll(sentence).toMatch(/^وسيبحث الاجتماع/u);
    service.take();
    await expect.poll(isHeard, { timeout: 30_000 }).toBe(true);
    await service.kill();
    const rescue = reader.button("أكمل بالصوت المدمج");
    await rescue.waitFor({ timeout: 90_000 });
    expect(await axeFaults(qari.page)).toEqual([]);
    await rescue.click();
    await expect.poll(word).not.toBe("");
    expect(await sentence()).toMatch(/^وسيبحث الاجتماع/u);
  }, 180_000);
});
