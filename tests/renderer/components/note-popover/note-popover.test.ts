import { afterEach, expect, it } from "vitest";
import { QariNotePopover } from "../../../../renderer/components/note-popover/note-popover.ts";
import type { TextDisplay } from "../../../../src/arabic/displayed-text.ts";

afterEach(() => document.body.replaceChildren());

async function shown(
  display: TextDisplay,
  lang?: string,
): Promise<string | undefined> {
  const popover = new QariNotePopover();
  popover.display = display;
  const reference = document.createElement("a");
  document.body.append(popover, reference);
  await popover.show(
    {
      id: "1",
      position: { section: 0, block: 0, offset: 0 },
      content: [
        { text: "طُبِعَ سنة 1950 على " },
        { text: "port 80", marks: [{ type: "code" }] },
      ],
      lang,
      dir: undefined,
    },
    reference,
  );
  return popover.shadowRoot?.querySelector("p")?.textContent.trim();
}

it("shows a note as the reader wants to see text", async () => {
  expect(await shown({ digits: "arab", vowels: "hidden" })).toBe(
    "طبع سنة ١٩٥٠ على port 80",
  );
});

it.each([
  [{ digits: "source", vowels: "source" }, undefined],
  // Vowels are added to the article's own text.
  [{ digits: "source", vowels: "all" }, undefined],
  [{ digits: "arab", vowels: "hidden" }, "en"],
] as const)("shows a note as it is kept: %j, %s", async (display, lang) => {
  expect(await shown(display, lang)).toBe("طُبِعَ سنة 1950 على port 80");
});
