import type { ReadingOptions } from "../reading-options.ts";
import type { Reading } from "./reading.ts";
import type { ReadingWord } from "./word.ts";

const mailAddress = /^(?:mailto:)?([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)$/iu;
const scheme = /^(?:https?|ftp):\/\/(?:www\.)?([^/?#\s]+)([^\s]*)$/iu;
const bare =
  /^(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|net|org|info|edu|gov|int|io|tv|co|me|eg|sa|ae|qa|kw|jo|lb|sy|iq|ma|tn|dz|ly|sd|ye|ps|om|bh|uk|fr|de|us|eu|app|dev|ai))(\/\S*)?$/iu;
const handle = /^@([\w.]{2,})$/u;
const hashtag =
  /^(?<and>[وفبل]?)#(?<tag>[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)$/u;
const joined: Readonly<Record<string, string>> = {
  و: "وَ",
  ف: "فَ",
  ب: "بِ",
  ل: "لِ",
};

/**
 * Addresses, as they are dictated: `info at example dot org`; hashtags by their
 * words; a web address by its site; unless the listener wants more of them, or less.
 *
 * @returns `undefined` for what is none of these.
 * @throws Nothing.
 */
export function readAddress(
  { core }: ReadingWord,
  {
    links,
    mail,
    hashtags,
  }: Pick<ReadingOptions, "links" | "mail" | "hashtags">,
): Reading | undefined {
  if (!/[@#.:]/u.test(core)) return undefined;
  const { tag, and = "" } = hashtag.exec(core)?.groups ?? {};
  if (tag !== undefined) return readHashtag(tag, and, hashtags);
  const to = mailAddress.exec(core);
  const user = handle.exec(core)?.[1];
  if (to || user !== undefined) {
    if (mail === "skip") return silence;
    return to
      ? english(`${dotted(to[1] ?? "")} at ${dotted(to[2] ?? "")}`)
      : english(`at ${dotted(user ?? "")}`);
  }
  const link = scheme.exec(core) ?? bare.exec(core);
  if (!link) return undefined;
  if (links === "skip") return silence;
  const path = links === "whole" ? dotted(link[2] ?? "") : "";
  return english(dotted(link[1] ?? "") + path);
}

const silence: Reading = { length: 1, text: "" };

/** @param and A particle written in one with it. Before a word that has no vowels it has none. */
function readHashtag(
  tag: string,
  and: string,
  mode: ReadingOptions["hashtags"],
): Reading {
  if (mode === "skip") return silence;
  const words = tag.replaceAll("_", " ");
  const isArabic = /\p{Script=Arabic}/u.test(tag);
  if (mode === "words") {
    const text = isArabic ? and + words : words;
    return { length: 1, text, ...(!isArabic && { lang: "en" }) };
  }
  return isArabic
    ? { length: 1, text: `${joined[and] ?? ""}هَاشْتَاغ ${words}` }
    : { length: 1, text: `hashtag ${words}`, lang: "en" };
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
