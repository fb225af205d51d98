import type { ReadingOptions } from "../reading-options.ts";
import type { Reading } from "./reading.ts";
import type { ReadingWord } from "./word.ts";

const mail = /^(?:mailto:)?([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)$/iu;
const scheme = /^(?:https?|ftp):\/\/(?:www\.)?([^/?#\s]+)([^\s]*)$/iu;
const bare =
  /^(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|net|org|info|edu|gov|int|io|tv|co|me|eg|sa|ae|qa|kw|jo|lb|sy|iq|ma|tn|dz|ly|sd|ye|ps|om|bh|uk|fr|de|us|eu|app|dev|ai))(\/\S*)?$/iu;
const handle = /^@([\w.]{2,})$/u;
const hashtag = /^#([\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)$/u;

/**
 * Addresses, as they are dictated: `info at example dot org`; hashtags by their
 * words; a web address by its site, unless the listener wants all of it or nothing.
 *
 * @returns `undefined` for what is none of these.
 * @throws Nothing.
 */
export function readAddress(
  { core }: ReadingWord,
  { links }: Pick<ReadingOptions, "links">,
): Reading | undefined {
  if (!/[@#.:]/u.test(core)) return undefined;
  const tag = hashtag.exec(core)?.[1];
  if (tag !== undefined) {
    const words = tag.replaceAll("_", " ");
    return /\p{Script=Arabic}/u.test(tag)
      ? { length: 1, text: `هَاشْتَاغ ${words}` }
      : { length: 1, text: `hashtag ${words}`, lang: "en" };
  }
  const to = mail.exec(core);
  if (to) return english(`${dotted(to[1] ?? "")} at ${dotted(to[2] ?? "")}`);
  const user = handle.exec(core)?.[1];
  if (user !== undefined) return english(`at ${dotted(user)}`);
  const link = scheme.exec(core) ?? bare.exec(core);
  if (!link) return undefined;
  if (links === "skip") return { length: 1, text: "" };
  const path = links === "whole" ? dotted(link[2] ?? "") : "";
  return english(dotted(link[1] ?? "") + path);
}

const english = (text: string): Reading => ({
  length: 1,
  text: text.replaceAll(/\s+/gu, " ").trim(),
  lang: "en",
});

const signs: Readonly<Record<string, string>> = {
  ".": " dot ",
  "/": " slash ",
  "-": " dash ",
  _: " underscore ",
  "?": " question mark ",
  "=": " equals ",
  "&": " and ",
  "#": " hash ",
  ":": " colon ",
  "%": " percent ",
  "+": " plus ",
};

const dotted = (text: string): string =>
  text.replaceAll(/[./_?=&#:%+-]/gu, (sign) => signs[sign] ?? " ");
