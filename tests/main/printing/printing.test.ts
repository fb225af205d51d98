import { describe, expect, it } from "vitest";
import { Printing } from "../../../main/printing/printing.ts";
import { QariError } from "../../../src/errors.ts";
import { paperOf } from "../../../src/printing/paper.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";
import { articleOf } from "../../src/article/sample-article.ts";

const document = {
  article: articleOf("واحد"),
  marks: [],
  settings: defaultSettings,
  paper: paperOf(defaultSettings, "EG"),
};
const job = "3f0a4f9e-7c1c-4a51-8f6a-5f2f7f3f1a10";

/** Printing with a page that does what the test says. */
function open(
  print: () => Promise<void> = () => Promise.resolve(),
  pdf = () => Promise.resolve(new Uint8Array([1])),
) {
  const log: string[] = [];
  let gone: () => void = () => undefined;
  const printing = new Printing({
    newId: () => job,
    open: (url, onGone) => {
      log.push(url);
      gone = onGone;
      return {
        pdf,
        print,
        close: () => log.push("closed"),
      };
    },
  });
  return { printing, log, goAway: () => gone() };
}

describe("a page to be printed", () => {
  it("is given its article, and printed once it has set it", async () => {
    const { printing, log } = open();
    const pdf = printing.pdf(document);
    expect(printing.document(job)).toBe(document);
    expect(log).toEqual([`app://qari/print.html?job=${job}`]);
    printing.ready(job);
    expect(await pdf).toEqual(new Uint8Array([1]));
    expect(log.at(-1)).toBe("closed");
  });

  it("is given nothing once it is over", async () => {
    const { printing } = open();
    const printed = printing.print(document);
    printing.ready(job);
    await printed;
    expect(() => printing.document(job)).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });

  it("is no more waited for when it is gone", async () => {
    const { printing, log, goAway } = open();
    const pdf = printing.pdf(document);
    goAway();
    await expect(pdf).rejects.toMatchObject({ code: "print-failed" });
    expect(log.at(-1)).toBe("closed");
  });

  it("is closed when the work is cancelled", async () => {
    const { printing, log } = open();
    const controller = new AbortController();
    const pdf = printing.pdf(document, controller.signal);
    controller.abort();
    await expect(pdf).rejects.toMatchObject({ name: "AbortError" });
    expect(log.at(-1)).toBe("closed");
  });

  it("is no more waited for when it dies while it is printed", async () => {
    const { printing, log, goAway } = open(
      () => new Promise<void>(() => undefined),
    );
    const printed = printing.print(document);
    printing.ready(job);
    goAway();
    await expect(printed).rejects.toMatchObject({ code: "print-failed" });
    expect(log.at(-1)).toBe("closed");
  });

  it("is said to have failed where Chromium makes no file of it", async () => {
    const cause = new Error("Failed to generate PDF");
    const { printing, log } = open(undefined, () => Promise.reject(cause));
    const pdf = printing.pdf(document);
    printing.ready(job);
    await expect(pdf).rejects.toMatchObject({ code: "print-failed", cause });
    expect(log.at(-1)).toBe("closed");
  });

  it("is closed when the printer fails", async () => {
    const { printing, log } = open(() =>
      Promise.reject(new QariError("print-failed", "no paper")),
    );
    const printed = printing.print(document);
    printing.ready(job);
    await expect(printed).rejects.toMatchObject({ code: "print-failed" });
    expect(log.at(-1)).toBe("closed");
  });
});
