import { afterEach, expect, it } from "vitest";
import "../../../../renderer/components/marks/mark-sheet.ts";
import "../../../../renderer/styles/tokens.css";
import type { PlacedMark } from "../../../../src/marks/place-marks.ts";

const place = {
  start: { section: 0, block: 0, offset: 0 },
  end: { section: 0, block: 0, offset: 3 },
};
const note =
  "لعلّه يريد بالماء ماء الفجر، وقد تكرّر ذكره في الفصل الأول وفي الفصل الأخير من الكتاب.";

/** A note over the first word. @param at Tells it from the others: one digit. */
const markOf = (at: number): PlacedMark => ({
  mark: {
    id: `0190cccc-0000-4000-8000-00000000000${at}`,
    articleId: "0190aaaa-0000-4000-8000-000000000001",
    kind: "highlight",
    range: { ...place, quote: { exact: "مشت", prefix: "", suffix: "" } },
    text: note,
    color: "yellow",
    tags: [],
    createdAt: "2026-11-30T06:00:00.000Z",
  },
  place,
});

afterEach(() => document.body.replaceChildren());

it("marks that lie over each other are offered in lines cut to the width of the sheet", async () => {
  const sheet = document.createElement("qari-mark-sheet");
  sheet.box = new DOMRect(200, 100, 60, 24);
  sheet.marks = [markOf(1), markOf(2)];
  document.body.append(sheet);
  await sheet.updateComplete;
  const list = sheet.shadowRoot?.querySelector("ul");
  expect(list?.scrollWidth).toBe(list?.clientWidth);
  const texts = [...(list?.querySelectorAll("li span:last-child") ?? [])];
  expect(texts.map(({ textContent }) => textContent)).toEqual([note, note]);
  for (const text of texts)
    expect(text.scrollWidth).toBeGreaterThan(text.clientWidth);
});
