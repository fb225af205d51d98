import * as v from "valibot";
import { longestNote, mostMarkTags } from "../../library/mark-change.ts";

/** What a reader marked in an article that another program kept. */
export const archiveMarkSchema = v.strictObject({
  /** The marked words, as that program wrote them; empty for a note on the whole article. */
  quote: v.string(),
  /** What the reader wrote beside them. */
  note: v.exactOptional(v.string()),
  tags: v.exactOptional(v.array(v.string())),
});
export type ArchiveMark = v.InferOutput<typeof archiveMarkSchema>;

/** As long as a mark of the library may quote. Code units. */
const longestQuote = 100_000;
const longestTag = 100;
/** Of one article; a reader who marks every paragraph of a book has some thousand. */
const mostMarks = 5000;

/** @returns Without marks that say nothing and mark nothing. */
export const archiveMarks = (
  marks: readonly {
    readonly quote?: string | undefined;
    readonly note?: string | undefined;
    readonly tags?: readonly string[] | undefined;
  }[],
): readonly ArchiveMark[] =>
  marks
    .flatMap(({ quote = "", note = "", tags = [] }): ArchiveMark[] => {
      const exact = quote.trim().slice(0, longestQuote).toWellFormed();
      const said = note.trim().slice(0, longestNote).toWellFormed();
      if (exact === "" && said === "") return [];
      const names = [
        ...new Set(
          tags.map((tag) => tag.trim().slice(0, longestTag).toWellFormed()),
        ),
      ].filter((tag) => tag !== "");
      return [
        {
          quote: exact,
          ...(said !== "" && { note: said }),
          ...(names.length > 0 && { tags: names.slice(0, mostMarkTags) }),
        },
      ];
    })
    .slice(0, mostMarks);

/** Marks without a place, as a report names them: their words, so that nothing is lost with it. */
export const namedMarks = (marks: readonly ArchiveMark[]): string =>
  `marks without a place: ${marks
    .map(({ quote, note = "" }) =>
      `${quote === "" ? "" : `«${quote}»`} ${note}`.trim(),
    )
    .join("; ")}`;
