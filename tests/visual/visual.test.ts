import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bridge } from "../../src/ipc/contract.ts";
import {
  defaultSettings,
  type SettingsPatch,
} from "../../src/settings/settings.ts";
import { launchQari, type Qari } from "../e2e/launch.ts";
import { libraryOf } from "../e2e/library-of.ts";
import { Reader } from "../e2e/reader.ts";
import { readingPage } from "../fixtures/reading-page.ts";
import {
  allowedShare,
  difference,
  takePicture,
  type Mask,
  type Picture,
} from "./picture.ts";
import { views } from "./views.ts";

const kept = join(import.meta.dirname, "pictures");
const seen = join(import.meta.dirname, "../../out/visual");
const isUpdate = process.env["QARI_VISUAL"] === "update";

let qari: Qari;
let reader: Reader;
let folder: string;

const change = (patch: SettingsPatch): Promise<void> =>
  qari.page.evaluate(async (wanted) => {
    // The page's own global, which the preload puts there; no type reaches in here.
    const { qari: bridge } = globalThis as unknown as { qari: Bridge };
    const reply = await bridge.request("settings.change", { patch: wanted });
    if (!reply.ok) throw new Error(reply.error.message);
  }, patch);

/** The beginning of the article, wherever the last view left it. */
async function toTop(): Promise<void> {
  // Again where the last view was still keeping its place.
  await expect
    .poll(
      async () => {
        await qari.page.keyboard.press("Home");
        return qari.page.evaluate(() => scrollY);
      },
      { interval: 200 },
    )
    .toBe(0);
}

/** Code is set in the system's own face, which is another one on each machine. */
const masks = (): Promise<readonly Mask[]> =>
  reader.page.locator("qari-article pre").evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

beforeAll(async () => {
  folder = await libraryOf(readingPage);
  qari = await launchQari({
    library: folder,
    size: { width: 1280, height: 800 },
  });
  reader = new Reader(qari.page);
  await reader.ready();
  await qari.page.emulateMedia({ reducedMotion: "reduce" });
  if (isUpdate) rmSync(kept, { recursive: true, force: true });
  for (const each of [kept, seen]) mkdirSync(each, { recursive: true });
});
afterAll(async () => {
  await qari.close();
  rmSync(folder, { recursive: true, force: true });
});

// Other systems draw letters and scroll bars in their own way.
describe.skipIf(process.platform !== "linux")("looks as it did", () => {
  it.each(views)("$name", async ({ name, patch, size, show, hide }) => {
    await change({ ...defaultSettings, theme: "light", ...patch });
    await qari.resize(size ?? { width: 1280, height: 800 });
    await toTop();
    await show?.(reader);
    const picture = await takePicture(qari.page);
    const left = await masks();
    await hide?.(reader);

    const file = join(kept, `${name}.webp`);
    if (isUpdate) {
      writeFileSync(file, picture, "base64");
      return;
    }
    expect(existsSync(file), `no picture of ${name}: npm run visual`).toBe(
      true,
    );
    const before = readFileSync(file, "base64");
    const share = await difference(qari.page, [before, picture], left);
    // To be looked at beside the one that is kept.
    if (share > allowedShare)
      writeFileSync(join(seen, `${name}.webp`), picture, "base64");
    expect(share).toBeLessThanOrEqual(allowedShare);
  });
});

describe("the comparison", () => {
  let before: Picture;
  beforeAll(async () => {
    await change({ ...defaultSettings, theme: "light" });
    await qari.resize({ width: 1280, height: 800 });
    before = await takePicture(qari.page);
  });
  const against = async (css: string): Promise<number> => {
    await reader.article.evaluate((element, text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const root = element.getRootNode();
      if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(sheet);
    }, css);
    const share = await difference(qari.page, [
      before,
      await takePicture(qari.page),
    ]);
    await reader.article.evaluate((element) => {
      const root = element.getRootNode();
      if (root instanceof ShadowRoot) root.adoptedStyleSheets.pop();
    });
    return share;
  };

  it("passes over letters drawn a quarter of a pixel elsewhere, as another Chromium may", async () => {
    expect(
      await against("article { translate: 0.25px 0.25px; }"),
    ).toBeLessThanOrEqual(allowedShare);
  });

  it.each([
    ["text two pixels lower", "article { translate: 0 2px; }"],
    ["type one pixel larger", "article { font-size: 21px; }"],
    ["a heading that is not bold", "h1 { font-weight: 400; }"],
    ["marks that are cut off", "p { overflow: clip; line-height: 0.9; }"],
    ["lines that begin at the left", "article { direction: ltr; }"],
    [
      "links that are not told apart",
      "a { color: inherit; text-decoration: none; }",
    ],
  ])("notices %s", async (_, css) => {
    expect(await against(css)).toBeGreaterThan(allowedShare);
  });
});
