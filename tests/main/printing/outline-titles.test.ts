import { Buffer } from "node:buffer";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it } from "vitest";
import { withOutlineTitles } from "../../../main/printing/outline-titles.ts";

/** A PDF in the way in which Chromium writes one. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

const pages = [
  "<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>",
  "<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 100 100]>>",
];
/** A title, in it a part with a chapter, and another part. */
const outlined = pdfOf([
  "<</Type /Catalog\n/Pages 2 0 R\n/Outlines 4 0 R>>",
  ...pages,
  "<</Type /Outlines\n/First 5 0 R\n/Last 5 0 R\n/Count 4>>",
  "<</Title (a \\(First 3 0 R\\))\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 4 0 R\n/First 6 0 R\n/Last 8 0 R\n/Count 3>>",
  "<</Title <FEFF06420633>\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 5 0 R\n/Next 8 0 R\n/First 7 0 R\n/Last 7 0 R\n/Count 1>>",
  "<</Title (c)\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 6 0 R>>",
  "<</Title (d)\n/Dest [3 0 R /XYZ 0 0 0]\n/Parent 5 0 R\n/Prev 6 0 R>>",
]);
const titles = ["مقال (جامع) 2024", "القسم الأول", "😀 فصل", "القسم الثاني"];

it("gives an outline the titles that are said, and leaves it as it stands otherwise", async () => {
  const pdf = await getDocument({
    data: new Uint8Array(withOutlineTitles(outlined, titles)),
    verbosity: 0,
  }).promise;
  const outline = await pdf.getOutline();
  await pdf.loadingTask.destroy();
  expect(outline).toMatchObject([
    {
      title: titles[0],
      dest: [{ num: 3, gen: 0 }, { name: "XYZ" }, 0, 0, 0],
      items: [
        { title: titles[1], items: [{ title: titles[2], items: [] }] },
        { title: titles[3], items: [] },
      ],
    },
  ]);
});

it("leaves all bytes of a file where they are", () => {
  const written = withOutlineTitles(outlined, titles);
  expect(written.length).toBeGreaterThan(outlined.length);
  expect(Buffer.compare(written.subarray(0, outlined.length), outlined)).toBe(
    0,
  );
});

it.each([
  ["has fewer entries", outlined, [...titles, "خامس"]],
  ["has more entries", outlined, titles.slice(1)],
  [
    "has no outline",
    pdfOf(["<</Type /Catalog\n/Pages 2 0 R>>", ...pages]),
    titles,
  ],
  ["is no PDF", new Uint8Array([1]), titles],
] as const)("leaves a file that %s as it is", (_, file, wanted) => {
  expect(Buffer.compare(withOutlineTitles(file, wanted), file)).toBe(0);
});
