/**
 * `npm run tour`: the main job from the first opening to the second, without a
 * display. Prints a line a step, leaves numbered pictures and the sound that
 * was played in `out/tour/`, and stops at the first step that does not hold.
 * `-- --readme` also renews the README's pictures in `docs/images/`.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { launchQari, type Qari } from "../../tests/e2e/launch.ts";
import { bundledTitle, Reader } from "../../tests/e2e/reader.ts";
import { buildIfChanged } from "../runtime/build.ts";
import { listenToFirstSentence, saveSentence } from "./listen.ts";

const out = "out/tour";
const started = performance.now();
let pictures = 0;
/** Pictures of the README, by the step they are of. */
const readmePictures: Readonly<Record<string, string>> = {
  opened: "docs/images/reading.png",
  listening: "docs/images/listening.png",
};
const renewsReadme = process.argv.includes("--readme");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await buildIfChanged();

const qari = await launchQari({ size: { width: 1280, height: 800 } });
try {
  await tour();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `tour: every step held, ${seconds} s, pictures and sound in ${out}`,
  );
} catch (error) {
  console.error(error);
  await picture(qari, "failed").catch(() => undefined);
  process.exitCode = 1;
} finally {
  await qari.close();
}

async function tour(): Promise<void> {
  let reader = new Reader(qari.page);
  // Nothing half-way through a transition in a picture.
  await qari.page.emulateMedia({ reducedMotion: "reduce" });

  await step("the bundled article opens, right to left", async () => {
    await reader.ready();
    holds((await reader.title.textContent()) === bundledTitle, "the title");
    holds((await reader.paragraphs.count()) === 7, "seven paragraphs");
    holds((await reader.article.getAttribute("dir")) === "rtl", "direction");
    await picture(qari, "opened");
  });

  await step("the type grows", async () => {
    for (let press = 0; press < 2; press += 1)
      await qari.page.keyboard.press("ControlOrMeta++");
    await until(async () => (await reader.style("font-size")) === "24px");
    await picture(qari, "larger");
  });

  await step("another typeface", async () => {
    await reader.openPanel("الخط والمظهر");
    await qari.page.getByRole("radio", { name: "أميري" }).check();
    await until(async () =>
      (await reader.style("font-family")).includes("Amiri"),
    );
    await reader.ready();
    await picture(qari, "typeface");
  });

  await step("the dark theme", async () => {
    await reader.showSettings("المظهر");
    await qari.page.getByRole("radio", { name: "داكن", exact: true }).check();
    await until(
      async () =>
        (await qari.page.locator("html").getAttribute("data-theme")) === "dark",
    );
    await picture(qari, "dark-drawer");
    await qari.page.keyboard.press("Escape");
    await picture(qari, "dark");
  });

  await step("a word is found, whatever its spelling", async () => {
    await qari.page.keyboard.press("ControlOrMeta+f");
    await qari.page
      .getByRole("searchbox", { name: "ابحث في هذه المادة" })
      .fill("الامريكي");
    await until(
      async () => (await reader.highlighted("qari-found-current")).length === 1,
    );
    await picture(qari, "found");
    await qari.page.keyboard.press("Escape");
    await qari.page.evaluate(() => window.scrollTo(0, 0));
  });

  await step("a sentence is heard, the highlight in step", async () => {
    const heard = await listenToFirstSentence(reader, {
      whilePlaying: () => picture(qari, "listening"),
    });
    await saveSentence(join(out, "sentence.wav"), heard);
    const { samples, sampleRate, length, words, rms, likeness, sync } = heard;
    const seconds = samples.length / sampleRate;
    const lags = sync
      .flatMap(({ lag }) => (lag === undefined ? [] : [Math.abs(lag)]))
      .toSorted((a, b) => a - b);
    // Frames dropped on a busy machine may cost some words their beat.
    const most = lags[Math.floor(lags.length * 0.9)] ?? Number.NaN;
    console.log(
      `  ${seconds.toFixed(1)} s, RMS ${rms.toFixed(3)}, ${sync.length} words, ${(likeness * 100).toFixed(0)} % alike, the highlight of nine words in ten within ${most.toFixed(0)} ms of their sound, of all within ${lags.at(-1)?.toFixed(0)} ms`,
    );
    holds(likeness > 0.95, "what was played");
    holds(samples.length === length, "its length");
    holds(rms > 0.02, "its loudness");
    holds(lags.length >= words * 0.9, "every word's highlight");
    holds(most <= 30, "the highlight's step");
  });

  await step("a bookmark is kept", async () => {
    await qari.page.evaluate(() => window.scrollTo(0, 0));
    await reader.bookmark();
    await reader.openPanel("العلامات والملاحظات");
    await picture(qari, "bookmark");
    await qari.page.keyboard.press("Escape");
  });

  await step("it is found in the library, and opened at the word", async () => {
    await qari.page.keyboard.press("ControlOrMeta+Shift+f");
    await qari.page
      .getByRole("searchbox", { name: "ابحث في كل ما حفظت" })
      .fill("الامريكي");
    const hit = qari.page.locator("qari-search-results li").first();
    await hit.locator("mark").first().waitFor();
    await picture(qari, "library-search");
    await hit.click();
    await reader.ready();
    await until(
      async () => (await reader.highlighted("qari-search-hit")).length === 1,
    );
    await picture(qari, "library-hit");
    await qari.page.keyboard.press("Escape");
    // The results are still there; an empty field gives way to the shelf.
    await qari.page.keyboard.press("ControlOrMeta+Shift+f");
    await qari.page.keyboard.press("Escape");
    await reader.shelf.first().waitFor();
    await picture(qari, "library");
    await reader.shelf.first().click();
    await reader.ready();
  });

  await step("after a restart all of it is still there", async () => {
    await qari.restart();
    reader = new Reader(qari.page);
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
    await reader.ready();
    holds((await reader.ribbons.count()) === 1, "the bookmark");
    holds((await reader.style("font-size")) === "24px", "the size");
    holds(
      (await reader.style("font-family")).includes("Amiri"),
      "the typeface",
    );
    holds(
      (await qari.page.locator("html").getAttribute("data-theme")) === "dark",
      "the theme",
    );
    await picture(qari, "restarted");
  });

  await step("in English, light, and in a narrow window", async () => {
    await reader.openPanel("الخط والمظهر");
    await reader.showSettings("الواجهة");
    await reader.button("إعادة كل الإعدادات إلى أصلها").click();
    await reader.showSettings("المظهر");
    await qari.page.getByRole("radio", { name: "فاتح", exact: true }).check();
    await reader.showSettings("الواجهة");
    await qari.page.getByRole("radio", { name: "English" }).check();
    await qari.page.getByRole("heading", { name: "Type and theme" }).waitFor();
    await picture(qari, "english-drawer");
    await qari.page.keyboard.press("Escape");
    await picture(qari, "english");
    await qari.page.getByRole("button", { name: "Library" }).click();
    await qari.page.getByRole("button", { name: "Add a file" }).waitFor();
    await picture(qari, "english-library");
    await qari.resize({ width: 480, height: 800 });
    await picture(qari, "english-library-narrow");
    await qari.page.getByRole("button", { name: "Back to reading" }).click();
    await reader.ready();
    await picture(qari, "english-narrow");
    await qari.page.getByRole("button", { name: "Type and theme" }).click();
    await reader.showSettings("Interface");
    await qari.page.getByRole("radio", { name: "العربية" }).check();
    await qari.page.keyboard.press("Escape");
    await picture(qari, "light-narrow");
    await reader.openPanel("الخط والمظهر");
    await reader.showSettings("المظهر");
    await qari.page.getByRole("radio", { name: "داكن", exact: true }).check();
    await picture(qari, "dark-drawer-narrow");
    await qari.page.keyboard.press("Escape");
    await picture(qari, "dark-narrow");
  });
}

async function step(name: string, act: () => Promise<void>): Promise<void> {
  const from = performance.now();
  try {
    await act();
  } catch (error) {
    throw new Error(`tour: does not hold: ${name}`, { cause: error });
  }
  console.log(
    `✓ ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
  );
}

async function picture(app: Qari, name: string): Promise<void> {
  pictures += 1;
  const number = String(pictures).padStart(2, "0");
  const path = join(out, `${number}-${name}.png`);
  await app.page.screenshot({ path });
  const target = readmePictures[name];
  if (renewsReadme && target) copyFileSync(path, target);
}

function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`${what} is not as expected`);
}

/** Waits until a condition holds; fails after ten seconds. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await condition()))
    if (performance.now() > deadline) throw new Error("did not come true");
    else
      await qari.page.evaluate(
        () => new Promise((next) => requestAnimationFrame(next)),
      );
}
