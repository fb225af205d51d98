import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import {
  articleOfParagraphs,
  MarkedLibrary,
  paintedIn,
} from "./marked-library.ts";
import { Reader } from "./reader.ts";

const library = new MarkedLibrary(
  articleOfParagraphs("يوم في السوق", [
    "خرجنا مع الفجر إلى السوق القديم، وكانت الأزقة خالية إلا من باعة الخبز.",
    "وقف شيخ عند باب دكانه يرتب الصناديق، ثم حيّانا وابتسم.",
  ]),
);
const folder = mkdtempSync(join(tmpdir(), "qari-marks-"));
let qari: Qari;
let reader: Reader;

beforeAll(async () => {
  qari = await launchQari({ library: library.folder });
  reader = new Reader(qari.page);
  await reader.ready();
});
afterAll(async () => {
  await qari.close();
  library.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("marks from a file", () => {
  it("come into the text that they are about, and go again by one press", async () => {
    const path = join(folder, "marks.jsonld");
    writeFileSync(
      path,
      JSON.stringify({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "AnnotationPage",
        items: [
          {
            type: "Annotation",
            motivation: "highlighting",
            target: {
              source: `urn:uuid:${library.id}`,
              styleClass: "qari-green",
              selector: { type: "TextQuoteSelector", exact: "السوق القديم" },
            },
          },
        ],
      }),
    );
    await reader.openPanel("العلامات والملاحظات");
    const take = reader.button("استورد علامات…");
    await take.waitFor();
    expect(await axeFaults(qari.page)).toEqual([]);
    await qari.answerDialog([path]);
    await take.click();
    await reader.toast.getByText("أُضيفت علامة واحدة").waitFor();
    await expect.poll(() => paintedIn(qari, "green")).toEqual(["السوق القديم"]);
    await reader.toast.getByRole("button", { name: "تراجع" }).click();
    await expect.poll(() => paintedIn(qari, "green")).toEqual([]);
  });

  it("says of a file without any what it should be", async () => {
    const path = join(folder, "other.json");
    writeFileSync(path, "{}");
    await qari.answerDialog([path]);
    await reader.button("استورد علامات…").click();
    await reader.toast.getByText("ليس في هذا الملف علامات").waitFor();
  });
});
