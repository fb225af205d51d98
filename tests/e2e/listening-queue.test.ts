import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  libraryFileName,
  openLibrary,
} from "../../main/library/open-library.ts";
import { articleOf } from "../src/article/sample-article.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

/** Short ones: they are heard to their ends. */
const texts = {
  "الصباح الباكر": "طلع الفجر على القرية.",
  "السوق القديم": "فتح الباعة دكاكينهم.",
  "نهاية النهار": "غابت الشمس وراء الجبل.",
} as const;
const [first, second, third] = Object.keys(texts);

describe("the listening queue", () => {
  let library: string;
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    library = mkdtempSync(join(tmpdir(), "qari-queue-"));
    const opened = openLibrary(join(library, libraryFileName), {
      now: () => new Date(),
      newId: randomUUID,
    });
    let at = 0;
    for (const [title, text] of Object.entries(texts)) {
      const { id } = opened.addArticle({
        ...articleOf(text),
        id: randomUUID(),
        contentHash: String((at += 1)).repeat(64),
        title,
      }).summary;
      if (at === 1)
        opened.savePosition(id, { section: 0, block: 0, offset: 0 }, 0);
    }
    opened.close();
    qari = await launchQari({ library, size: { width: 1000, height: 700 } });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(async () => {
    await qari.close();
    rmSync(library, { recursive: true, force: true });
  });

  const dialog = () =>
    qari.page.getByRole("dialog", { name: "قائمة الاستماع" });
  const rows = () => dialog().getByRole("listitem");
  const titles = () => rows().locator(".play > bdi").allTextContents();
  const stored = (): string[] =>
    JSON.parse(readFileSync(join(qari.userData, "settings.json"), "utf8"))
      .listeningQueue;
  const showQueue = () => qari.page.keyboard.press("ControlOrMeta+Shift+u");
  const addFromShelf = async (title: string) => {
    await reader.entry(title).click({ button: "right" });
    await qari.page
      .getByRole("menuitem", { name: "أضف إلى قائمة الاستماع" })
      .click();
    await reader.toast.getByText(`أُضيف إلى قائمة الاستماع`).waitFor();
  };
  const fill = async () => {
    await qari.page.keyboard.press("ControlOrMeta+Shift+y");
    await expect.poll(() => stored().length).toBe(1);
    await qari.page.keyboard.press("ControlOrMeta+l");
    for (const [at, title] of [second ?? "", third ?? ""].entries()) {
      await addFromShelf(title);
      await expect.poll(() => stored().length).toBe(at + 2);
    }
  };

  it("is filled from the text and the shelf, put in order by keys, emptied and brought back, and is kept", async () => {
    const { page } = qari;
    await showQueue();
    await dialog().getByText("القائمة فارغة.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await fill();

    await showQueue();
    await expect.poll(titles).toEqual([first, second, third]);
    await dialog().getByText("بسرعتك الحالية").waitFor();
    expect(await axeFaults(page)).toEqual([]);

    // Down by the keys, twice, with the focus on it.
    await rows().first().locator(".play").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(titles).toEqual([second, first, third]);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(titles).toEqual([second, third, first]);
    await dialog()
      .getByRole("button", { name: `قدّم: ${first}` })
      .click();
    await expect.poll(titles).toEqual([second, first, third]);

    await dialog()
      .getByRole("button", { name: `أزل: ${first}` })
      .click();
    await expect.poll(titles).toEqual([second, third]);
    await dialog().getByRole("button", { name: "تراجع" }).click();
    await expect.poll(titles).toEqual([second, first, third]);
    await dialog().getByRole("button", { name: "أفرغ القائمة" }).click();
    await expect.poll(stored).toEqual([]);
    await dialog().getByRole("button", { name: "تراجع" }).click();
    await expect.poll(titles).toEqual([second, first, third]);

    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await showQueue();
    await expect.poll(titles).toEqual([second, first, third]);
  });

  it("is put in order by dragging", async () => {
    await fill();
    const [firstId, secondId, thirdId] = stored();
    await showQueue();
    await expect.poll(titles).toEqual([first, second, third]);
    await rows()
      .nth(2)
      .locator(".grip")
      .dragTo(rows().first(), {
        targetPosition: { x: 80, y: 4 },
      });
    await expect.poll(titles).toEqual([third, first, second]);
    await expect.poll(stored).toEqual([thirdId, firstId, secondId]);
  });

  it("goes on from article to article, each leaving when it was heard", async () => {
    await fill();
    await showQueue();
    await dialog().getByRole("button", { name: "استمع", exact: true }).click();
    await reader.title.getByText(first ?? "").waitFor();
    await expect
      .poll(() => reader.highlighted("qari-spoken-word"))
      .not.toEqual([]);
    // Who looks at the list meanwhile sees it go, and is told.
    await showQueue();
    await dialog()
      .getByRole("status")
      .getByText("سُمعت إلى آخرها")
      .waitFor({ timeout: 45_000 });
    await expect
      .poll(() => dialog().locator("li[aria-current]").textContent())
      .toContain(second);
    await qari.page.keyboard.press("Escape");
    await reader.title.getByText(second ?? "").waitFor({ timeout: 45_000 });
    await expect.poll(() => stored().length).toBe(2);
    await reader.title.getByText(third ?? "").waitFor({ timeout: 45_000 });
    await expect.poll(() => stored().length, { timeout: 45_000 }).toBe(0);
    // It ends with the last one.
    await qari.page
      .locator("qari-player-bar")
      .getByRole("button", { name: "تشغيل" })
      .waitFor();
    expect(await reader.title.textContent()).toContain(third);
  });

  it("is kept as one sound", async () => {
    const filePath = join(library, "queue.wav");
    await fill();
    await showQueue();
    await dialog().getByRole("button", { name: "احفظها صوتًا…" }).click();
    const sound = qari.page.getByRole("dialog", { name: "احفظ صوتًا" });
    await sound.getByRole("radio", { name: /WAV/u }).check();
    await qari.answerDialog("showSaveDialog", { canceled: false, filePath });
    await sound.getByRole("button", { name: "احفظ…" }).click();
    await expect
      .poll(() => existsSync(filePath), { timeout: 30_000 })
      .toBe(true);
    const text = readFileSync(filePath).toString("utf8");
    for (const title of Object.keys(texts)) expect(text).toContain(title);
  });
});
