import { describe, expect, it } from "vitest";
import { parseMarkup } from "../../../../src/importing/markup/parse-markup.ts";
import {
  markNotes,
  noteMark,
  noteReference,
} from "../../../../src/importing/walk/notes.ts";

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Texts of the notes by their ids, and what each reference refers to. */
function notesOf(markup: string) {
  const document = parseMarkup(markup);
  const notes = markNotes(document).map((note) => [
    note.getAttribute(noteMark),
    oneLine(note.textContent),
  ]);
  const references = document.body
    .getElementsByTagName("a")
    .flatMap((link) => link.getAttribute(noteReference) ?? []);
  return { notes, references, text: oneLine(document.body.textContent) };
}

const two = `<p>نص<a href="#fn1">(1)</a> ثم<a href="#fn2">(2)</a></p>`;
const twice = `<p>نص<a id="r1" href="#fn1">1</a> ثم<a id="r2" href="#fn2">2</a></p>`;

describe("notes that stand in one element", () => {
  it.each([
    [
      "begin at a place with a name",
      `${two}<div class="footnotes"><a name="fn1"></a>(1) أولى<br><a name="fn2"></a>(2) ثانية</div>`,
      ["(1) أولى", "(2) ثانية"],
    ],
    [
      "have their number before it",
      `${two}<div class="footnotes">(1) <a name="fn1"></a>أولى<br>تتمة<br>(2) <a name="fn2"></a>ثانية</div>`,
      ["(1) أولىتتمة", "(2) ثانية"],
    ],
    [
      "stand in one line",
      `${two}<p class="footnotes"><a name="fn1"></a>(1) أولى <a name="fn2"></a>(2) ثانية</p>`,
      ["(1) أولى", "(2) ثانية"],
    ],
    [
      "are called only by their numbers and ways back",
      `${twice}<p><a id="fn1" href="#r1">1</a> أولى<br><a id="fn2" href="#r2">2</a> ثانية</p>`,
      ["أولى", "ثانية"],
    ],
    [
      "are a list of terms",
      `${twice}<section class="footnotes"><h2>الحواشي</h2><dl><dt id="fn1"><a href="#r1">1</a></dt><dd>أولى</dd><dt id="fn2"><a href="#r2">2</a></dt><dd>ثانية</dd></dl></section>`,
      ["أولى", "ثانية"],
    ],
    [
      "have a heading over them",
      `${two}<div class="footnotes"><h3>الحواشي</h3>(1) <a name="fn1"></a>أولى<br><a name="fn2"></a>(2) ثانية</div>`,
      ["(1) أولى", "(2) ثانية"],
    ],
  ])(
    "are notes of their own where they %s",
    (_how, markup, [first, second]) => {
      const { notes, references } = notesOf(markup);
      expect(notes).toEqual([
        ["fn1", first],
        ["fn2", second],
      ]);
      expect(references).toEqual(["fn1", "fn2"]);
    },
  );

  it("are not cut where one refers to another", () => {
    expect(
      notesOf(
        `${twice}<p><a name="fn1" href="#r1">1</a> انظر<sup><a id="r3" href="#fn3">3</a></sup> هنا</p><p id="fn2"><a href="#r2">2</a> ثانية</p><p id="fn3"><a href="#r3">3</a> ثالثة</p>`,
      ).notes,
    ).toEqual([
      ["fn1", "انظر3 هنا"],
      ["fn2", "ثانية"],
    ]);
  });

  it("are one where they have two names and one text", () => {
    expect(
      notesOf(
        `${two}<div class="footnotes"><a name="fn1"></a><a name="fn2"></a>كلاهما</div>`,
      ),
    ).toMatchObject({ notes: [["fn1", "كلاهما"]], references: ["fn1", "fn1"] });
  });
});

describe("a part of the text", () => {
  it("is no note, though a letter leads to it and it leads back", () => {
    const chapter = (id: string, heading: string): string =>
      `<section id="${id}"><h2>${heading}</h2><p>إبل: جمال.</p><p><a href="#top">إلى الأعلى</a></p></section>`;
    expect(
      notesOf(
        `<p id="top"><a href="#alif">ا</a> <a href="#ba">ب</a></p>${chapter("alif", "حرف الألف")}${chapter("ba", "حرف الباء")}`,
      ),
    ).toMatchObject({ notes: [], references: [] });
  });
});

describe("a note of several paragraphs", () => {
  it.each([
    [
      "Word",
      `<p>نص<a name="_ftnref1" href="#_ftn1">[1]</a></p><div id="ftn1"><p><a name="_ftn1" href="#_ftnref1">[1]</a> أول.</p> <p>بقية.</p></div>`,
      "_ftn1",
    ],
    [
      "LibreOffice",
      `<p>نص<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> أول.</p> <p>بقية.</p></div>`,
      "sdfootnote1sym",
    ],
  ])("is whole, as %s writes it", (_program, markup, id) => {
    expect(notesOf(markup)).toMatchObject({
      notes: [[id, "أول. بقية."]],
      references: [id],
    });
  });
});

describe("a note that is cited twice", () => {
  it("begins with its text, and not with the ways back to both places", () => {
    const back = (at: number, letter: string): string =>
      `<a href="#cite_ref-a_1-${at}"><sup><i><b>${letter}</b></i></sup></a>`;
    const cited = (at: number): string =>
      `<sup id="cite_ref-a_1-${at}"><a href="#cite_note-a-1">[1]</a></sup>`;
    expect(
      notesOf(
        `<p>نص${cited(0)} ثم${cited(1)}</p><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ ${back(0, "أ")} ${back(1, "ب")}</span> <span class="reference-text">كتاب ^ الحيوان.</span></li></ol>`,
      ),
    ).toMatchObject({
      notes: [["cite_note-a-1", "كتاب ^ الحيوان."]],
      references: ["cite_note-a-1", "cite_note-a-1"],
    });
  });
});
