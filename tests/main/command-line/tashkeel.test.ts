import { describe, expect, it } from "vitest";
import { commandLines, objects } from "./command-lines.ts";

const marks = /[\u064B-\u0652]/gu;

describe("qari tashkeel", () => {
  const newCommandLine = commandLines();

  it("gives a line for each line, its letters as they are", async () => {
    const text = "ذهب الولد إلى المدرسة.\n\nHello\r\nقال: «نعم».";
    const { qari } = newCommandLine(text);
    const { exit, out } = await qari("tashkeel", "-");
    expect(exit).toBe(0);
    expect(out.replaceAll(marks, "")).toBe(`${text}\n`);
    expect(out).toMatch(/^ذَهَبَ الْوَلَدُ /u);
  });

  it("keeps a verse that goes on over lines", async () => {
    const { qari } = newCommandLine(
      "قال تعالى:\n﴿قل هو الله أحد\nالله الصمد\nلم يلد ولم يولد﴾ ثم فسر\n",
    );
    const { out } = await qari("tashkeel", "-");
    const [before, ...verse] = out.split("\n");
    expect(before).toMatch(marks);
    expect(verse.slice(0, 2)).toEqual(["﴿قل هو الله أحد", "الله الصمد"]);
    expect(verse[2]).toMatch(/^لم يلد ولم يولد﴾ ثُمَّ /u);
  });

  it("reads a file, and tells the marks with how likely they are", async () => {
    const { qari, write } = newCommandLine();
    write("a.txt", "من\n");
    const { out } = await qari("tashkeel", "a.txt", "--json");
    expect(objects(out)).toEqual([
      {
        line: "من",
        added: [
          { at: 1, marks: expect.any(String), confidence: expect.any(Number) },
          { at: 2, marks: expect.any(String), confidence: expect.any(Number) },
        ],
      },
    ]);
  });

  it("goes on for nobody", async () => {
    const { qari } = newCommandLine("ذهب\nعاد\nوقف\n", {}, 1);
    const { exit, out } = await qari("tashkeel", "-");
    expect({ exit, out: out.replaceAll(marks, "") }).toEqual({
      exit: 0,
      out: "ذهب\n",
    });
  });

  it("says what is missing", async () => {
    const { qari } = newCommandLine();
    expect(await qari("tashkeel")).toMatchObject({ exit: 2 });
    expect((await qari("tashkeel", "missing.txt")).err).toContain(
      "file-missing",
    );
  });
});
