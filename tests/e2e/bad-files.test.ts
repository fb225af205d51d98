import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  truncateSync,
} from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { areRefused } from "./are-refused.ts";
import { openForTest } from "./open-for-test.ts";
import { bundledTitle } from "./reader.ts";

const folder = mkdtempSync(join(tmpdir(), "qari-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("a file that cannot be read", () => {
  it("is named with what happened and what to do; nothing of it is kept; good ones still come in", async () => {
    const huge = file("huge.txt", "نص ");
    truncateSync(huge, 300 * 1024 * 1024);
    const cases: readonly (readonly [path: string, text: string])[] = [
      [file("empty.txt", ""), "الملف فارغ"],
      [
        file("picture.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)),
        "هذا ليس ملفًا نصيًا",
      ],
      [
        file(
          "invalid.txt",
          Buffer.from("caf\u00e9 d\u00e9j\u00e0 vu", "latin1"),
        ),
        "تعذّر التعرّف إلى ترميز النص",
      ],
      [huge, "الملف أكبر مما يُقرأ"],
      [join(folder, "vanished.txt"), "الملف غير موجود"],
    ];
    const { qari, reader } = await openForTest();
    await reader.button("المكتبة").click();
    await areRefused(qari, cases);
    expect(await reader.shelf.count()).toBe(1);

    const good = file(
      "good.txt",
      "عنوان قصير\n\nفقرة أولى فيها كلام مفيد.\n\nفقرة ثانية.\n",
    );
    await qari.answerDialog([good]);
    await reader.button("أضف ملفًا").click();
    await reader.article.getByRole("heading", { name: "عنوان قصير" }).waitFor();
    await expect.poll(() => reader.paragraphs.count()).toBe(2);
  });
});

describe("a library file that is not to be opened", () => {
  it.each([
    {
      name: "not SQLite",
      make: (path: string) =>
        writeFileSync(path, "هذه ليست قاعدة بيانات ".repeat(200)),
      text: "ملف المكتبة تالف",
    },
    {
      name: "written by a newer version",
      make: (path: string) => {
        const database = new DatabaseSync(path);
        database.exec("PRAGMA user_version = 9999; CREATE TABLE x (y)");
        database.close();
      },
      text: /ملف المكتبة تالف|كتبت المكتبةَ نسخةٌ أحدث/u,
    },
  ])(
    "$name: is left as it is, said clearly, and Qari still reads",
    async ({ make, text }) => {
      const library = mkdtempSync(join(folder, "library-"));
      const path = join(library, "library.db");
      make(path);
      const before = readFileSync(path);
      const { qari, reader } = await openForTest({ library });
      expect(await reader.title.textContent()).toBe(bundledTitle);
      await qari.page.getByRole("alert").getByText(text).waitFor();
      await qari.page.getByRole("button", { name: "فهمت" }).click();
      await qari.page.keyboard.press("ControlOrMeta+d");
      await reader.toast.getByText(text).waitFor();
      expect(await reader.ribbons.count()).toBe(0);
      // To the shelf, which is empty, and back to the text.
      await reader.button("المكتبة").click();
      await qari.page.getByText("المكتبة فارغة.").waitFor();
      await reader.button("العودة إلى القراءة").click();
      await reader.ready();
      await qari.close();
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readdirSync(library)).toEqual(["library.db"]);
    },
  );
});
