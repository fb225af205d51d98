import { beforeEach, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import type { Qari } from "./launch.ts";
import { openForTest } from "./open-for-test.ts";
import { Reader } from "./reader.ts";
import { scrollTold } from "./scroll-told.ts";
import { SpokenWords } from "./spoken-words.ts";

describe("listening", () => {
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    const size = { width: 1000, height: 700 };
    ({ qari, reader } = await openForTest({ size }));
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
  });

  const word = () => reader.highlighted("qari-spoken-word");
  const sentence = async () =>
    (await reader.highlighted("qari-spoken-sentence"))[0] ?? "";
  const soundIsOn = () =>
    qari.page.evaluate(
      () =>
        navigator.mediaSession !== undefined &&
        (globalThis as unknown as { heard?: HTMLMediaElement }).heard
          ?.paused === false,
    );

  it("speaks through an audio element, word by word, pauses and goes on where it was", async () => {
    await qari.page.evaluate(() => {
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        (globalThis as unknown as { heard?: HTMLMediaElement }).heard = this;
        return play.call(this);
      };
    });
    const spoken = await SpokenWords.watch(qari.page);
    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف وزير/u);
    await expect.poll(() => spoken.words()).toContain("الخارجية");
    expect(await soundIsOn()).toBe(true);

    await qari.page.getByRole("button", { name: "إيقاف مؤقت" }).last().click();
    await qari.page.getByRole("button", { name: "تشغيل" }).waitFor();
    await expect.poll(soundIsOn).toBe(false);
    const [paused] = await word();
    await spoken.forget();
    await scrollTold(qari.page);
    expect(await spoken.words()).toEqual([paused]);
    await qari.page.getByRole("button", { name: "تشغيل" }).click();
    await expect.poll(async () => (await word())[0] === paused).toBe(false);
    expect(await sentence()).toMatch(/^يستضيف وزير/u);
    // The voice has its short vowels: WebAssembly runs where it speaks.
    expect(qari.logs().filter((line) => line.includes("vowels"))).toEqual([]);
  });

  it("goes a sentence on and back, and to the word that is clicked", async () => {
    const spoken = await SpokenWords.watch(qari.page);
    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف/u);
    await reader.button("الجملة التالية").click();
    await expect.poll(sentence).toMatch(/^وسيبحث الاجتماع/u);
    await qari.page.keyboard.press("ControlOrMeta+Shift+n");
    await expect.poll(sentence).toMatch(/^إذ قالت/u);
    await reader.button("الجملة السابقة").click();
    await expect.poll(sentence).toMatch(/^وسيبحث الاجتماع/u);

    // A page that follows the voice moves the word away from the click.
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();
    // By the keyboard, a word at a time: each step plays on from there.
    const offset = () =>
      qari.page.evaluate(() => {
        const [range] = CSS.highlights.get("qari-spoken-word") ?? [];
        return range?.startOffset ?? -1;
      });
    const paused = await offset();
    await qari.page.keyboard.press("ControlOrMeta+Shift+e");
    await expect.poll(offset).toBeGreaterThan(paused);
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();
    const further = await offset();
    await spoken.forget();
    await qari.page.keyboard.press("ControlOrMeta+Shift+b");
    await expect
      .poll(async () => Math.min(...(await spoken.all()).map(({ at }) => at)))
      .toBeLessThan(further);
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();

    const place = await reader.paragraphs.first().evaluate((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf("المتطرّفين") ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 6);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      }
      throw new Error("the word is not on the page");
    });
    await spoken.forget();
    await qari.page.mouse.click(place.x, place.y);
    await expect.poll(() => spoken.words()).toContain("المتطرّفين");
    expect(await sentence()).toMatch(/^يستضيف/u);
  });

  it("keeps the chosen speed, keeps the spoken line in view, and falls silent when stopped", async () => {
    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف/u);
    for (let press = 0; press < 30; press += 1)
      await reader.button("أسرع").click();
    await qari.page.getByText("٤٫٠×").waitFor();
    expect(await reader.button("أسرع").isDisabled()).toBe(true);
    for (let step = 0; step < 6; step += 1) {
      const before = await sentence();
      await reader.button("الجملة التالية").click();
      await expect.poll(sentence).not.toBe(before);
    }
    await expect
      .poll(() =>
        qari.page.evaluate(() => {
          const [range] = CSS.highlights.get("qari-spoken-word") ?? [];
          if (!(range instanceof Range)) return false;
          const { top, bottom } = range.getBoundingClientRect();
          return top > 0 && bottom < innerHeight - 64;
        }),
      )
      .toBe(true);
    await reader.button("إنهاء الاستماع").click();
    await expect.poll(sentence).toBe("");
    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await reader.button("استمع").click();
    await qari.page.getByText("٤٫٠×").waitFor();
  });

  it("marks what the listener wants marked, tells the system what is heard, and sleeps when told to", async () => {
    const { page } = qari;
    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف/u);
    expect(
      await page.evaluate(() => {
        const { metadata, playbackState } = navigator.mediaSession;
        return [playbackState, metadata?.title];
      }),
    ).toEqual(["playing", await reader.title.textContent()]);

    await page.keyboard.press("ControlOrMeta+Shift+o");
    const options = page.getByRole("region", { name: "خيارات الاستماع" });
    await options.getByRole("radio", { name: "الكلمة", exact: true }).check();
    await expect.poll(sentence).toBe("");
    await expect.poll(async () => (await word())[0] ?? "").not.toBe("");
    await options.getByRole("radio", { name: "لا شيء" }).check();
    await expect.poll(word).toEqual([]);
    await options.getByRole("radio", { name: "الجملة", exact: true }).check();
    await expect.poll(sentence).not.toBe("");
    // So that the sentence does not end while axe looks around.
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();
    await options.getByRole("radio", { name: "وردي" }).check();
    await options.getByRole("radio", { name: "٣٠ د" }).check();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Shift+o");
    await expect
      .poll(() => options.getByRole("radio", { name: "٣٠ د" }).isChecked())
      .toBe(true);
    await page.keyboard.press("Escape");

    // By paragraphs, with the keys alone.
    const before = await sentence();
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect.poll(sentence).toMatch(/^وسيبحث/u);
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await expect.poll(sentence).toBe(before);
  });

  it("comes back to the sentence that was heard last", async () => {
    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف/u);
    for (let step = 0; step < 3; step += 1) {
      const before = await sentence();
      await reader.button("الجملة التالية").click();
      await expect.poll(sentence).not.toBe(before);
    }
    await reader.button("إيقاف مؤقت").last().click();
    await reader.button("تشغيل").waitFor();
    const last = await sentence();
    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await reader.button("استمع").click();
    await expect.poll(sentence).toBe(last);
  });

  it("stops following when the reader scrolls away, and offers the way back", async () => {
    await reader.button("استمع").click();
    await expect.poll(sentence).toMatch(/^يستضيف/u);
    await qari.page.mouse.move(500, 350);
    await qari.page.mouse.wheel(0, 1500);
    await reader.button("العودة إلى الصوت").click();
    await expect
      .poll(() =>
        qari.page.evaluate(() => {
          const [range] = CSS.highlights.get("qari-spoken-sentence") ?? [];
          if (!(range instanceof Range)) return false;
          const { top } = range.getBoundingClientRect();
          return top > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  it("says that there is no device while there is none, and plays on when one comes", async () => {
    await qari.page.evaluate(() => {
      const devices: { kind: string }[] = [];
      Object.assign(globalThis, { devices });
      navigator.mediaDevices.enumerateDevices = () =>
        Promise.resolve(devices as MediaDeviceInfo[]);
    });
    await reader.button("استمع").click();
    const reason = qari.page.getByText("لم يُعثر على جهاز صوت يعمل");
    await reason.waitFor();
    await qari.page.evaluate(() => {
      (globalThis as unknown as { devices: object[] }).devices.push({
        kind: "audiooutput",
      });
      navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
    });
    await reason.waitFor({ state: "detached" });
    await expect.poll(sentence).toMatch(/^يستضيف/u);
  });

  it("says why it is silent where there is no audio, and reading goes on", async () => {
    await qari.page.evaluate(() => {
      globalThis.AudioContext = class {
        constructor() {
          throw new DOMException("no output", "NotSupportedError");
        }
      } as unknown as typeof AudioContext;
    });
    await reader.button("استمع").click();
    await qari.page.getByText("لا يمكن إخراج الصوت").waitFor();
    await qari.page.keyboard.press("ControlOrMeta++");
    await expect.poll(() => reader.style("font-size")).toBe("22px");
  });
});
