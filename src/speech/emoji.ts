/** Pictures of one or more code points: joined ones, flags, keycaps, with skin and presentation. */
const pictures =
  /(?:\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*)/gu;
const anyPicture = /[\p{Emoji_Presentation}\uFE0F]/u;
const keycap = /\uFE0F?\u20E3/gu;

/** The commonest ones; the rest are a picture. */
const names: Readonly<Record<string, string>> = {
  "😀": "وجه مبتسم",
  "😊": "وجه مبتسم",
  "🙂": "وجه مبتسم",
  "😂": "وجه يضحك",
  "🤣": "وجه يضحك",
  "😅": "وجه يضحك",
  "😍": "عينان كقلبين",
  "😘": "قبلة",
  "😢": "وجه حزين",
  "😭": "وجه يبكي",
  "😡": "وجه غاضب",
  "😱": "وجه مذعور",
  "🤔": "وجه يفكر",
  "😉": "غمزة",
  "👍": "إبهام مرفوع",
  "👎": "إبهام منكوس",
  "👏": "تصفيق",
  "🙏": "كفان مضمومتان",
  "💪": "ذراع قوية",
  "❤️": "قلب أحمر",
  "💔": "قلب مكسور",
  "🔥": "نار",
  "🌹": "وردة",
  "🎉": "احتفال",
  "✅": "علامة صح",
  "❌": "علامة خطأ",
  "⚠️": "تحذير",
};

/**
 * A text without its pictures, or with their names in their place.
 *
 * @returns Never longer than it was, where they are skipped.
 * @throws Nothing.
 */
export function withoutEmoji(text: string, mode: "say" | "skip"): string {
  const bare = text.replaceAll(keycap, "");
  if (!anyPicture.test(bare)) return bare;
  return bare
    .replaceAll(pictures, (picture) => {
      if (mode === "skip") return "";
      const plain = picture.replaceAll(/\p{Emoji_Modifier}/gu, "");
      const name = Object.hasOwn(names, plain) ? names[plain] : undefined;
      return ` ${name ?? "رمز تعبيري"} `;
    })
    .replaceAll(/\s+/gu, " ")
    .trim();
}
