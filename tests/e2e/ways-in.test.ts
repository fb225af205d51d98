import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { localSites } from "../main/importing/web/local-site.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari } from "./launch.ts";
import { openForTest } from "./open-for-test.ts";
import { Reader } from "./reader.ts";

const openSite = localSites();

const paragraph = (what: string): string =>
  `<p>في هذه الفقرة كلام عن ${what} يكفي لأن يُعرف أنها من المقالة نفسها، وليست من حواشي الصفحة ولا من قوائمها.</p>`;
const page = (title: string, body = ""): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">الرئيسة</a></nav>
   <article><h1>${title}</h1>${paragraph(title)}${body}${paragraph(title)}</article></body></html>`;
const picture = readFileSync(
  join(import.meta.dirname, "../../resources/icons/32x32.png"),
);

describe("what is dropped on the window", () => {
  it("comes in: files and folders, a link, a text", async () => {
    const site = await openSite({ "/مقال": page("مقال من الشبكة") });
    const { qari, reader, folder } = await openForTest();
    const inFolder = join(folder, "مجلد");
    mkdirSync(inFolder);
    const text = (name: string) =>
      `${name}\n\nفقرة من «${name}» تكفي للقراءة.\n`;
    const file = join(folder, "ملف.txt");
    writeFileSync(file, text("ملف أُفلت"));
    writeFileSync(join(inFolder, "1.txt"), text("أول ما في المجلد"));
    writeFileSync(join(inFolder, "2.txt"), text("ثاني ما في المجلد"));
    const title = (name: string) =>
      reader.article.getByRole("heading", { level: 1, name });
    await qari.drop({ files: [file] });
    await title("ملف أُفلت").waitFor();
    await qari.drop({ files: [inFolder, file] });
    await reader.toast.getByText("أُضيفت مادتان").waitFor();
    await qari.drop({
      content: {
        "text/uri-list": `# تعليق\r\n${site.origin}/مقال\r\n`,
        "text/plain": `${site.origin}/مقال`,
      },
    });
    await title("مقال من الشبكة").waitFor();
    await qari.drop({
      content: {
        "text/html": `<h1>نص منسّق</h1><p>كلام <b>مهم</b> أُفلت على النافذة.</p><script>x()</script>`,
        "text/plain": "نص منسّق\nكلام مهم أُفلت على النافذة.",
      },
    });
    await title("نص منسّق").waitFor();
    await reader.article.locator("strong", { hasText: "مهم" }).waitFor();
  });
});

describe("the clipboard", () => {
  it("is imported with its markup, as plain text, or as the pages it links to", async () => {
    const site = await openSite({ "/1": page("صفحة أولى") });
    const { qari, reader } = await openForTest();
    const title = (name: string) =>
      reader.article.getByRole("heading", { level: 1, name });
    await qari.writeClipboard({
      "text/html": "<h2>قصيدة منسوخة</h2><p>كلام <i>مائل</i> نُسخ من صفحة.</p>",
      "text/plain": "قصيدة منسوخة\nكلام مائل نُسخ من صفحة.",
    });
    await qari.pressMenuItem("import.clipboard");
    await title("قصيدة منسوخة").waitFor();
    await reader.article.locator("em", { hasText: "مائل" }).waitFor();

    await qari.writeClipboard({
      "text/plain": "عنوان من الحافظة\n\nفقرة نُسخت نصًا خالصًا لا تنسيق فيه.",
    });
    await qari.pressMenuItem("import.clipboard");
    await title("عنوان من الحافظة").waitFor();

    await qari.writeClipboard({ "text/plain": `${site.origin}/1` });
    await qari.pressMenuItem("import.clipboard");
    await title("صفحة أولى").waitFor();

    await qari.writeClipboard({ "text/plain": " … " });
    await qari.pressMenuItem("import.clipboard");
    await reader.toast.getByText("ليس فيما أعطيته نص يُقرأ").waitFor();
  });
});

describe("an archive of another program", () => {
  it("comes in with its texts, tags, states and days; the rest is asked for", async () => {
    const site = await openSite({ "/محفوظ": page("صفحة محفوظة") });
    const { qari, reader, folder } = await openForTest();
    const golden = join(
      import.meta.dirname,
      "../main/importing/archives/golden",
    );
    const list = join(folder, "pocket.csv");
    writeFileSync(
      list,
      `title,url,time_added,tags,status\nصفحة,${site.origin}/محفوظ,1546300800,أندلس,archive\nأخرى,${site.origin}/زالت,1546300800,,unread\n`,
    );
    await reader.button("المكتبة").click();
    await qari.answerDialog([list]);
    await reader.button("أضف ملفًا").click();
    // Whoever wrote the archive does not lead the reader into her own network.
    await reader.toast
      .getByText("يقود هذا الرابط إلى جهازك أو شبكتك")
      .waitFor();
    expect(site.asked).toEqual([]);

    await qari.answerDialog([join(golden, "wallabag/source.json")]);
    await reader.button("أضف ملفًا").click();
    await qari.page.getByRole("button", { name: /^مؤرشفة/u }).click();
    await reader.entry("في مديح القهوة").getByText("أدب").waitFor();
    await reader.entry("في مديح القهوة").click();
    await reader.article.getByText("ثم قام صاحب الدار").waitFor();
  });
});

describe("links", () => {
  it("are asked for in a dialog, fetched with their pictures, and fail by name", async () => {
    const site = await openSite({
      "/أ": page("صفحة بصورة", `<img src="/s.png" alt="صورة">`),
      "/s.png": picture,
      "/ب": page("صفحة بلا صورة"),
      "/تطبيق": `<html><head><script src="a.js"></script></head><body><div id="root"></div></body></html>`,
    });
    const { qari, reader } = await openForTest();
    const dialog = qari.page.getByRole("dialog");
    await reader.button("المكتبة").click();
    await reader.button("طرق أخرى للإضافة").click();
    await qari.page.getByRole("menuitem", { name: "أضف روابط…" }).click();
    const field = dialog.getByRole("textbox");
    await field.fill("ليس رابطًا");
    await dialog.getByRole("button", { name: "أضف" }).click();
    await dialog.getByRole("alert").getByText("ليس").waitFor();
    expect(await axeFaults(qari.page)).toEqual([]);
    await field.fill(
      ["أ", "ب", "تطبيق", "غائب"]
        .map((path) => `${site.origin}/${path}`)
        .join("\n"),
    );
    await dialog.getByRole("button", { name: "أضف" }).click();
    await reader.toast.getByText("أُضيفت مادتان").waitFor();
    await reader.toast.getByText("إلا بعد تشغيل برامجها").waitFor();
    await reader.toast.getByText("وتعذّر ملف آخر").waitFor();
    await reader.entry("صفحة بصورة").click();
    await expect.poll(() => reader.pictureWidth()).toBe(32);
    expect(await qari.refusedRequests()).toEqual([]);
  });

  it("come from the command line and from other programs, and then not from the reader's own network", async () => {
    const site = await openSite({ "/1": page("أ"), "/2": page("ب") });
    const qari = await launchQari({ args: [`${site.origin}/1`] });
    onTestFinished(() => qari.close());
    const reader = new Reader(qari.page);
    const refused = (name: string) =>
      reader.toast
        .filter({ hasText: "يقود هذا الرابط إلى جهازك أو شبكتك" })
        .getByText(name);
    await refused("1").waitFor();
    expect(
      await qari.startAgain([
        `qari://save?url=${encodeURIComponent(`${site.origin}/2`)}`,
      ]),
    ).toBe(0);
    await refused("2").waitFor();
    expect(site.asked).toEqual([]);
  });
});
