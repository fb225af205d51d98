import { describe, expect, it } from "vitest";
import {
  jobOutcome,
  onlyArticle,
} from "../../../../renderer/views/app/job-outcome.ts";
import type { ImportResult, JobState } from "../../../../src/ipc/contract.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";

const job = "0190aaaa-0000-4000-8000-000000000001";
const imported = (result: Partial<ImportResult>): JobState => ({
  job,
  kind: "import",
  state: "finished",
  added: 0,
  updated: 0,
  known: 0,
  failed: 0,
  waiting: 0,
  isOffline: false,
  batch: "0190aaaa-0000-4000-8000-0000000000b1",
  failures: [],
  ...result,
});
const said = (state: JobState) => jobOutcome(state, defaultSettings);
const failure = { code: "file-empty", message: "empty" } as const;

describe("what a job came to", () => {
  it.each([
    [{ added: 1 }, "أُضيفت مادة واحدة"],
    [{ added: 2 }, "أُضيفت مادتان"],
    [{ added: 3 }, "أُضيفت ٣ مواد"],
    [{ added: 11 }, "أُضيفت ١١ مادة"],
    [{ known: 1 }, "كانت المادة في المكتبة من قبل"],
    [{ updated: 2 }, "حُدّثت مادتان"],
    [{}, "لم تُضَف مواد"],
    [
      { added: 1, known: 1 },
      "أُضيفت مادة واحدة\nكانت مادة واحدة في المكتبة من قبل",
    ],
    [{ added: 3, known: 2 }, "أُضيفت ٣ مواد\nكانت مادتان في المكتبة من قبل"],
  ])("is said of an import of %o", (result, text) => {
    expect(said(imported(result))).toBe(text);
  });

  it("names the first file that failed, and counts the others", () => {
    const failures = ["/أ/one.txt", "C:\\two.txt", "/three.txt"].map(
      (path) => ({
        ...failure,
        path,
      }),
    );
    expect(
      said(imported({ added: 1, failed: 3, failures }))?.split("\n"),
    ).toEqual([
      "أُضيفت مادة واحدة",
      expect.stringContaining("\u2068one.txt\u2069"),
      "وتعذّر ملفان آخران",
    ]);
    expect(said(imported({ failed: 3, failures }))).not.toContain("لم تُضَف");
  });

  it.each([
    "https://example.org/2024/05/maqal/",
    "https://example.org/?u=a/b",
    "http://example.org",
  ])("shows the link %s whole that failed", (path) => {
    const failures = [{ ...failure, path }];
    expect(said(imported({ failed: 1, failures }))).toContain(
      `\u2068${path}\u2069`,
    );
  });

  it("says what was left when it was stopped", () => {
    expect(said(imported({ added: 1, waiting: 3 }))).toBe(
      "أُضيفت مادة واحدة\nبقيت ٣ لم تُضَف",
    );
    expect(said(imported({ waiting: 2 }))).toBe("بقي اثنان لم يُضافا");
    expect(said(imported({ waiting: 2, isOffline: true }))).toContain(
      "لا اتصال بالشبكة",
    );
  });

  it("is nothing while it runs and when the reader ended it", () => {
    expect(said({ job, kind: "backup", state: "cancelled" })).toBeUndefined();
    expect(
      said({ job, kind: "import", state: "running", done: 1, total: 2 }),
    ).toBeUndefined();
  });

  it("says what a restored library holds", () => {
    expect(said({ job, kind: "restore", state: "finished", articles: 5 })).toBe(
      "استُعيدت النسخة، وفي المكتبة ٥ مواد",
    );
  });
});

describe("the article to open after an import", () => {
  const first = "0190aaaa-0000-4000-8000-0000000000a1";

  it("is the only one, new or known", () => {
    expect(onlyArticle(imported({ added: 1, first }))).toBe(first);
    expect(onlyArticle(imported({ known: 1, first }))).toBe(first);
  });

  it("is none among several, or beside a failure", () => {
    expect(onlyArticle(imported({ added: 2, first }))).toBeUndefined();
    const failures = [{ ...failure, path: "/a" }];
    expect(
      onlyArticle(imported({ added: 1, first, failed: 1, failures })),
    ).toBeUndefined();
  });
});
