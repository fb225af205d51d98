import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDocument } from "../../../main/importing/import-document.ts";
import { withIdentity } from "../../../main/importing/import-file.ts";
import type { Article } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { findChromium } from "../../../tools/runtime/find-chromium.ts";
import { english, paragraphs, vowelled } from "./pdf-texts.ts";
import { characterAccuracy, textF1 } from "./text-accuracy.ts";

/** A document to be set, and what is to be read of it. */
interface Sample {
  readonly body: string;
  readonly text: string;
  /** Lowest character accuracy and F1 that are let through, of Chromium's file and of LibreOffice's. */
  readonly least: readonly [accuracy: number, f1: number];
  readonly leastOffice?: readonly [accuracy: number, f1: number];
  readonly hasHeaders?: boolean;
  readonly dir?: "rtl" | "ltr";
}

const p = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join("\n");
const long = [...paragraphs, ...paragraphs.toReversed(), ...paragraphs];
const rows = [
  ["الميناء", "السنة", "عدد السفن"],
  ["رأس الريح", "1923", "120"],
  ["باب الملح", "1950", "85"],
  ["خور النخل", "2004", "340"],
];
const table = `<table>${rows
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
  .join("")}</table>`;

const samples: Readonly<Record<string, Sample>> = {
  "plain paragraphs": {
    body: p(paragraphs),
    text: paragraphs.join("\n"),
    least: [0.99, 0.97],
    leastOffice: [0.99, 0.97],
  },
  "vowelled text": {
    body: p(vowelled),
    text: vowelled.join("\n"),
    least: [0.97, 0.9],
    leastOffice: [0.95, 0.8],
  },
  "pages with headers, footers and page numbers": {
    body: p(long),
    text: long.join("\n"),
    least: [0.99, 0.97],
    hasHeaders: true,
  },
  "two columns": {
    body: `<div style="column-count:2;column-gap:40px">${p(paragraphs)}</div>`,
    text: paragraphs.join("\n"),
    least: [0.98, 0.95],
  },
  "headings, a table and mixed directions": {
    body: `<h2>الموانئ</h2>${p(paragraphs.slice(0, 2))}${table}<h2>The harbour</h2><div dir="ltr">${p(english)}</div>${p(paragraphs.slice(2, 3))}`,
    text: [
      "الموانئ",
      ...paragraphs.slice(0, 2),
      ...rows.map((row) => row.join("\t")),
      "The harbour",
      ...english,
      ...paragraphs.slice(2, 3),
    ].join("\n"),
    least: [0.99, 0.97],
  },
  "an English text with an Arabic sentence": {
    body: p([
      ...english,
      `He wrote "${paragraphs[5]?.slice(0, 60)}" and left.`,
    ]),
    text: [
      ...english,
      `He wrote "${paragraphs[5]?.slice(0, 60)}" and left.`,
    ].join("\n"),
    least: [0.98, 0.93],
    leastOffice: [0.98, 0.93],
    dir: "ltr",
  },
};

const faces = {
  Amiri: "@fontsource/amiri/files/amiri-arabic-400-normal.woff2",
  Naskh:
    "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
} as const;
const root = join(import.meta.dirname, "../../..");

const pageOf = (sample: Sample, face: string, style = ""): string =>
  `<!doctype html><html lang="${sample.dir === "ltr" ? "en" : "ar"}" dir="${sample.dir ?? "rtl"}"><head><meta charset="utf-8"><title>عن البحر والمدن</title><style>${style}
body { font: 15px/1.9 ${face}, serif } h2 { font-size: 24px } td { padding: 0 30px 0 0 }</style></head><body>${sample.body}</body></html>`;

async function read(bytes: Uint8Array): Promise<Article> {
  const { article } = await importDocument({ name: "a.pdf", bytes });
  return withIdentity(article, { newId: () => crypto.randomUUID() });
}

/** Titles of sections are text, too. */
const textOf = ({ sections }: Article): string =>
  sections
    .flatMap(({ title, blocks }) => [title ?? "", ...blocks.map(blockText)])
    .join("\n");

const measured: string[] = [];
function measure(name: string, text: string, got: string): [number, number] {
  const figures: [number, number] = [
    characterAccuracy(text, got),
    textF1(text, got),
  ];
  measured.push(
    `${name}: ${figures.map((each) => each.toFixed(4)).join(", F1 ")}`,
  );
  return figures;
}
afterAll(() => console.info(measured.join("\n")));

const found = findChromium();

describe.skipIf(!found)("PDFs that Chromium sets", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: found?.path ?? "",
      args: ["--no-sandbox"],
    });
  });
  afterAll(() => browser.close());

  async function print(markup: string, hasHeaders = false): Promise<Buffer> {
    const page = await browser.newPage();
    await page.setContent(markup);
    await page.evaluate(() => document.fonts.ready);
    const bytes = await page.pdf({
      format: "A4",
      outline: true,
      tagged: true,
      displayHeaderFooter: hasHeaders,
      headerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center">عن البحر والمدن، الطبعة الثانية</div>',
      footerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
      margin: { top: "70px", bottom: "70px", left: "70px", right: "70px" },
    });
    await page.close();
    return bytes;
  }

  const styles = Object.entries(faces).map(([name, file]) => {
    const bytes = readFileSync(join(root, "node_modules", file));
    return [
      name,
      `@font-face { font-family: ${name}; src: url(data:font/woff2;base64,${bytes.toString("base64")}) }`,
    ] as const;
  });

  describe.each([...styles, ["DejaVu Sans", ""] as const])(
    "in %s",
    (face, style) => {
      it.each(Object.entries(samples))("%s", async (name, sample) => {
        const bytes = await print(
          pageOf(sample, `"${face}"`, style),
          sample.hasHeaders,
        );
        const article = await read(bytes);
        expect(article.dir).toBe(sample.dir ?? "rtl");
        expect(article.title).toBe("عن البحر والمدن");
        const [accuracy, f1] = measure(
          `Chromium, ${face}, ${name}`,
          sample.text,
          textOf(article),
        );
        expect(accuracy).toBeGreaterThanOrEqual(sample.least[0]);
        expect(f1).toBeGreaterThanOrEqual(sample.least[1]);
      });
    },
  );
});

const hasOffice =
  spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
if (!hasOffice)
  console.warn("LibreOffice's PDFs are passed over: it is not installed.");

describe.skipIf(!hasOffice)("PDFs that LibreOffice sets", () => {
  const folder = mkdtempSync(join(tmpdir(), "qari-pdf-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(samples).filter(([, sample]) => sample.leastOffice))(
    "%s",
    async (name, sample) => {
      const source = join(folder, "a.html");
      writeFileSync(source, pageOf(sample, "DejaVu Sans"));
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${join(folder, "profile")}`,
          "--infilter=HTML (StarWriter)",
          "--convert-to",
          "pdf:writer_pdf_Export",
          "--outdir",
          folder,
          source,
        ],
        { stdio: "ignore" },
      );
      const article = await read(readFileSync(join(folder, "a.pdf")));
      const [accuracy, f1] = measure(
        `LibreOffice, ${name}`,
        sample.text,
        textOf(article),
      );
      expect(accuracy).toBeGreaterThanOrEqual(sample.leastOffice?.[0] ?? 1);
      expect(f1).toBeGreaterThanOrEqual(sample.leastOffice?.[1] ?? 1);
    },
  );
});
