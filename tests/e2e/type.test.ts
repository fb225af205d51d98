import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readingPage } from "../fixtures/reading-page.ts";
import { launchQari, type Qari } from "./launch.ts";
import { libraryOf } from "./library-of.ts";
import { Reader } from "./reader.ts";

/** A font file as a reader has it: a face that is bundled for covers only. */
const fontFile = new URL(
  "../../node_modules/@fontsource/aref-ruqaa/files/aref-ruqaa-arabic-700-normal.woff2",
  import.meta.url,
);

describe("type of one's own", () => {
  let qari: Qari;
  let reader: Reader;
  const folder = mkdtempSync(join(tmpdir(), "qari-fonts-"));
  const start = async (): Promise<void> => {
    reader = new Reader(qari.page);
    await reader.ready();
    await reader.openPanel("الخط والمظهر");
  };
  beforeAll(async () => {
    qari = await launchQari();
    await start();
  });
  afterAll(async () => {
    await qari.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const button = (name: string) => reader.button(name);

  it("is a font file that the reader adds, and holds after a restart", async () => {
    const path = join(folder, "خط الرقعة.woff2");
    copyFileSync(fontFile, path);
    await qari.answerDialog([path]);
    await button("أضف ملف خط…").click();
    await qari.page.getByRole("radio", { name: "خط الرقعة" }).waitFor();
    await expect
      .poll(() => reader.style("font-family"))
      .toContain("qari-added-");
    await qari.restart();
    await start();
    await expect
      .poll(() => reader.style("font-family"))
      .toContain("qari-added-");
  });

  it("goes when it is removed, and comes back when that is undone", async () => {
    await button("أزل هذا الخط: خط الرقعة").click();
    await expect.poll(() => reader.style("font-family")).toContain("Naskh");
    await button("تراجع").click();
    await expect
      .poll(() => reader.style("font-family"))
      .toContain("qari-added-");
  });

  it.each([
    ["no font", "هذا نص", "هذا ليس ملف خط يمكن استعماله"],
    ["a damaged one", "wOF2 هذا نص", "ملف الخط تالف"],
  ])("is not %s, which is said", async (_what, content, said) => {
    const path = join(folder, "تالف.woff2");
    writeFileSync(path, content);
    await qari.answerDialog([path]);
    await button("أضف ملف خط…").click();
    await reader.toast.getByText(said).waitFor();
    expect(await qari.page.getByRole("radio", { name: "تالف" }).count()).toBe(
      0,
    );
  });

  it("is chosen from the system's faces where it lists them, or is said not to be", async () => {
    await button("خطوط الجهاز…").click();
    const dialog = qari.page.getByRole("dialog", {
      name: "خطوط الجهاز العربية",
    });
    await expect
      .poll(async () => (await dialog.getByRole("status").innerText()).trim())
      .not.toBe("يُبحث عن الخطوط…");
    const faces = dialog.getByRole("radio");
    if ((await faces.count()) > 0) {
      const family = (await faces.first().getAttribute("value")) ?? "";
      await faces.first().check();
      await expect.poll(() => reader.style("font-family")).toContain(family);
    }
    await qari.page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    // The drawer is still there.
    await button("خطوط الجهاز…").waitFor();
  });

  it("is a set, one of Qari's or one that the reader named", async () => {
    await button("كتاب").click();
    await expect.poll(() => reader.style("font-size")).toBe("22px");
    await button("احفظ ما تراه طقمًا").click();
    await qari.page.getByRole("textbox", { name: "اسم الطقم" }).fill("مسائي");
    await qari.page.keyboard.press("Enter");
    await button("كثيف").click();
    await expect.poll(() => reader.style("font-size")).toBe("17px");
    await button("مسائي").click();
    await expect.poll(() => reader.style("font-size")).toBe("22px");
    await button("المزيد: مسائي").click();
    await qari.page.getByRole("menuitem", { name: "أزل الطقم" }).click();
    await expect.poll(() => button("مسائي").count()).toBe(0);
    await button("تراجع").click();
    await button("مسائي").waitFor();
  });

  it("is for one article alone, until the reader goes back", async () => {
    // Another page after the restart.
    const own = () =>
      qari.page.getByRole("switch", { name: "لهذه المادة وحدها" });
    await own().check();
    // By its keys too, before anything was chosen here.
    await qari.page.keyboard.press("ControlOrMeta+Equal");
    await expect.poll(() => reader.style("font-size")).toBe("24px");
    await own().uncheck();
    await expect.poll(() => reader.style("font-size")).toBe("22px");
    await own().check();
    await button("كثيف").click();
    await expect.poll(() => reader.style("font-size")).toBe("17px");
    await qari.restart();
    await start();
    expect(await reader.style("font-size")).toBe("17px");
    expect(await own().isChecked()).toBe(true);
    await own().uncheck();
    await expect.poll(() => reader.style("font-size")).toBe("22px");
    await button("تراجع").click();
    await expect.poll(() => reader.style("font-size")).toBe("17px");
  });
});

describe("short vowels in a colour of their own", () => {
  let qari: Qari;
  let reader: Reader;
  let folder: string;
  const start = async (): Promise<void> => {
    reader = new Reader(qari.page);
    await reader.ready();
    await reader.openPanel("الخط والمظهر");
    await reader.showSettings("الصفحة");
  };
  beforeAll(async () => {
    folder = await libraryOf(readingPage);
    qari = await launchQari({ library: folder });
    await start();
  });
  afterAll(async () => {
    await qari.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const color = (name: string) =>
    qari.page
      .getByRole("group", { name: "لون التشكيل" })
      .getByRole("radio", { name });
  /** Dots of the text in which there is far more red than green. */
  const redDots = async (): Promise<number> => {
    const png = await reader.article.screenshot();
    return qari.page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no 2d canvas");
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, image.width, image.height).data;
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if ((pixels[at] ?? 0) - (pixels[at + 1] ?? 0) > 90) count += 1;
      return count;
    }, png.toString("base64"));
  };

  it("show at once, move nothing, and hold after a restart", async () => {
    const height = () =>
      reader.article.evaluate((element) => element.clientHeight);
    const before = await height();
    expect(await redDots()).toBe(0);
    await color("أحمر").check();
    await expect.poll(redDots).toBeGreaterThan(100);
    expect(await height()).toBe(before);
    await qari.restart();
    await start();
    await expect.poll(redDots).toBeGreaterThan(100);
  });

  it("take the colour of the theme, and give way to the system's", async () => {
    await color("أزرق").check();
    await expect.poll(redDots).toBe(0);
    await color("أحمر").check();
    await expect.poll(redDots).toBeGreaterThan(100);
    await qari.page.emulateMedia({ forcedColors: "active" });
    await expect.poll(redDots).toBe(0);
    await qari.page
      .getByText("النظام يفرض ألوانه، فيبقى التشكيل بلون النص.")
      .waitFor();
    await qari.page.emulateMedia({ forcedColors: "none" });
    await expect.poll(redDots).toBeGreaterThan(100);
  });

  it("have none while they are hidden, which is said", async () => {
    const shown = qari.page.getByRole("group", {
      name: /^التشكيل/,
    });
    await shown.getByRole("radio", { name: "مخفي" }).check();
    await expect.poll(redDots).toBe(0);
    expect(await color("أخضر").isDisabled()).toBe(true);
    await qari.page.getByText("أظهر التشكيل ليكون له لون.").waitFor();
    await shown.getByRole("radio", { name: "كما في المصدر" }).check();
    await expect.poll(redDots).toBeGreaterThan(100);
  });

  it("are for one article alone where the reader wants that, in a font file of their own too", async () => {
    const own = qari.page.getByRole("switch", { name: "لهذه المادة وحدها" });
    await own.check();
    await color("كلون النص").check();
    await expect.poll(redDots).toBe(0);
    await own.uncheck();
    await expect.poll(redDots).toBeGreaterThan(100);

    const path = join(folder, "خط الرقعة.woff2");
    copyFileSync(fontFile, path);
    await qari.answerDialog([path]);
    await reader.showSettings("الخط");
    await reader.button("أضف ملف خط…").click();
    await expect
      .poll(() => reader.style("font-family"))
      .toMatch(/qari-added-\w+ Vowels/);
    await expect.poll(redDots).toBeGreaterThan(100);
  });
});
