import type { Article } from "../../src/article/article.ts";
import {
  characterOffsets,
  type CharacterOffsets,
} from "../../src/article/character-offsets.ts";
import { flatText } from "../../src/article/flat-text.ts";
import {
  firstPosition,
  type Quote,
  type Range,
} from "../../src/article/position.ts";
import { rangeOf, resolveRange } from "../../src/article/range.ts";
import { QariError } from "../../src/errors.ts";
import type { Output } from "../../src/ipc/contract.ts";
import {
  readMarksJsonLd,
  type ReadAnnotation,
} from "../../src/marks/read-json-ld.ts";
import type { Dialogs } from "../dialogs.ts";
import { decodeText } from "../importing/decode-text.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import type { LibraryService } from "../library/service/library-service.ts";
import {
  addMarks,
  rangeAnew,
  type AddedMark,
  type MarkedLibrary,
} from "./add-marks.ts";

/** A thousand notes of the longest kind take less. Bytes. */
const largestFile = 32 * 2 ** 20;

interface Deps {
  readonly library: MarkedLibrary &
    Pick<LibraryService, "idByUrl" | "readArticle">;
  readonly dialogs: Pick<Dialogs, "marksToRead">;
}

/**
 * Let the reader choose a file of W3C Web Annotations, and put its marks into
 * the articles that they are about. A passage that is no longer found is kept
 * with its words, as one that was lost in the library would be.
 *
 * @returns Nothing when the reader thought better of it.
 * @throws QariError `marks-unreadable`; of reading a file, and of the library.
 */
export const marksImport =
  ({ library, dialogs }: Deps) =>
  async (): Promise<Output<"marks.import">> => {
    const path = await dialogs.marksToRead();
    if (path === undefined) return {};
    const bytes = await readFileBytes(path, { maxBytes: largestFile });
    const annotations = readMarksJsonLd(decodeText(bytes, path), path);
    const result = { added: [] as AddedMark[], known: 0, strange: 0 };
    for (const [source, theirs] of Map.groupBy(
      annotations,
      (each) => each.source,
    )) {
      const article = await articleOf(library, source);
      if (!article) {
        result.strange += theirs.length;
        continue;
      }
      const offsets = characterOffsets(article);
      const { added, known } = await addMarks(
        library,
        article,
        theirs.map((each) => ({
          ...each,
          range: rangeIn(article, offsets, each),
        })),
      );
      result.added.push(...added);
      result.known += known;
    }
    return { taken: result };
  };

/** @returns `undefined` for what the library does not have. */
async function articleOf(
  library: Deps["library"],
  source: string,
): Promise<Article | undefined> {
  const id =
    /^urn:uuid:(?<id>[0-9a-f-]{36})$/iu.exec(source)?.groups?.["id"] ??
    (await library.idByUrl(source));
  if (id === undefined) return undefined;
  try {
    return await library.readArticle(id.toLowerCase());
  } catch (error) {
    if (error instanceof QariError && error.code === "not-found")
      return undefined;
    throw error;
  }
}

function rangeIn(
  article: Article,
  offsets: CharacterOffsets,
  { quote, offset }: ReadAnnotation,
): Range {
  const near = offset === undefined ? firstPosition : offsets.position(offset);
  const range = { start: near, end: near, quote };
  const place = resolveRange(article, range);
  if (!place) return range;
  const { exact, prefix, suffix } = quote;
  if (offset === undefined && isRepeated(article, quote)) {
    // Nothing tells which it was. Without surroundings that agree, it says so.
    const anew = rangeAnew(article, range, place);
    return { ...anew, quote: { exact, prefix: "", suffix: "" } };
  }
  // Words alone, without surroundings that could have changed, are where they stand.
  return place.doubt === "moved" && prefix === "" && suffix === ""
    ? rangeOf(article, place.start, place.end)
    : rangeAnew(article, range, place);
}

/** Whether the words stand in several places, with all that is beside them. */
function isRepeated(
  article: Article,
  { exact, prefix, suffix }: Quote,
): boolean {
  const { text } = flatText(article);
  const whole = prefix + exact + suffix;
  // Of a place between words, the surroundings are all there is.
  return exact !== "" && text.indexOf(whole) !== text.lastIndexOf(whole);
}
