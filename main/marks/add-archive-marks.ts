import type { Article } from "../../src/article/article.ts";
import { blockText } from "../../src/article/block-text.ts";
import { firstPosition, type Range } from "../../src/article/position.ts";
import { rangeOf, resolveRange } from "../../src/article/range.ts";
import type { ArchiveMark } from "../../src/importing/archives/archive-mark.ts";
import { looseRange } from "../../src/marks/loose-range.ts";
import { addMarks, type MarkedLibrary, type PlacedMark } from "./add-marks.ts";

/**
 * Put what a reader marked elsewhere into the article that it was marked in.
 * Words that do not stand there are kept with the article all the same, as a
 * mark whose place was lost.
 *
 * @returns The marks whose place was not found.
 * @throws QariError of the library.
 */
export async function addArchiveMarks(
  library: MarkedLibrary,
  article: Article,
  marks: readonly ArchiveMark[],
): Promise<readonly ArchiveMark[]> {
  const unplaced: ArchiveMark[] = [];
  const placed = marks.map((mark): PlacedMark => {
    const found = placeOf(article, mark.quote);
    if (!found) unplaced.push(mark);
    return {
      kind: "highlight",
      range: found ?? lost(mark.quote),
      tags: mark.tags ?? [],
      ...(mark.note !== undefined && { text: mark.note }),
      // What was marked there is seen to be marked here, also where something is said of it.
      ...(mark.quote !== "" && { color: "yellow" }),
    };
  });
  await addMarks(library, article, placed);
  return unplaced;
}

function placeOf(article: Article, quote: string): Range | undefined {
  if (quote === "") return beginning(article);
  const exact = looseRange(article, quote);
  if (exact) return exact;
  const near = resolveRange(article, lost(quote));
  return near && near.doubt !== "edited"
    ? rangeOf(article, near.start, near.end)
    : near && { start: near.start, end: near.end, quote: lost(quote).quote };
}

const lost = (exact: string): Range => ({
  start: firstPosition,
  end: firstPosition,
  quote: { exact, prefix: "", suffix: "" },
});

/** A note on the whole stands at its first line. Code units. */
const longestBeginning = 60;

function beginning(article: Article): Range | undefined {
  for (const [section, { blocks }] of article.sections.entries())
    for (const [block, each] of blocks.entries()) {
      const text = blockText(each);
      if (text.trim() === "") continue;
      const cut = text.slice(0, longestBeginning);
      const end =
        text.length > cut.length
          ? Math.max(1, cut.lastIndexOf(" "))
          : cut.length;
      const at = { section, block };
      return rangeOf(article, { ...at, offset: 0 }, { ...at, offset: end });
    }
  return undefined;
}
