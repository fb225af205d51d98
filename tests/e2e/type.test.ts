import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
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
