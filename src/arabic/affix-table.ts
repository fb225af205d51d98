/** A particle, or several, written in one with the word after it. In folded letters, as everything here. */
export interface Proclitic {
  readonly text: string;
  /** With the article ال, which nothing but a noun takes. */
  readonly hasArticle: boolean;
  /** With و ف ب ك or ل, which may as well be the first letter of the word. */
  readonly hasParticle: boolean;
}

const conjunctions = ["", "و", "ف"];
const prepositions = ["", "ب", "ك", "ل"];
/** ل swallows the alef of the article. */
const articles = ["ال", "بال", "كال", "لل"];

/**
 * Every legal combination, the empty one first: و or ف, then ب ك or ل, then ال.
 *
 * @source Wright, A Grammar of the Arabic Language, 3rd ed., I §§ 345, 356, 366.
 */
export const proclitics: readonly Proclitic[] = conjunctions.flatMap((and) => [
  ...prepositions.map((to) => ({
    text: and + to,
    hasArticle: false,
    hasParticle: and + to !== "",
  })),
  ...articles.map((the) => ({
    text: and + the,
    hasArticle: true,
    hasParticle: and + the !== "ال",
  })),
]);

/** ـه ـها ـهم ـهما ـهن ـي ـني ـنا ـك ـكم ـكما ـكن: his, her, my, your, and as objects of verbs. */
export const pronouns: ReadonlySet<string> = new Set(
  "ه ها هم هما هن ي ني نا ك كم كما كن".split(" "),
);

const withPronouns = (...joints: readonly string[]): readonly string[] =>
  joints.flatMap((joint) => Array.from(pronouns, (pronoun) => joint + pronoun));

/** What follows a word as it stands: كتاب → كتابها, كتابين, كتاباتهم; عرب → عربي, عربية; وافق → وافقت, وافقوا. */
export const suffixes: ReadonlySet<string> = new Set([
  "",
  // Tanwin ـا, dual, plural, feminine, and the endings of the past tense.
  ..."ا ان ين ون ات ه ت تا تان تين وا".split(" "),
  // Nisba.
  ..."ي يه يا يان يين يون يات".split(" "),
  // The ن of dual and plural goes before a pronoun, ة becomes ت.
  ...withPronouns("", "ا", "ي", "و", "ات", "ت", "يت", "يات", "نا"),
]);

/** What follows the ت that ة becomes: مدرسة → مدرستها, مدرستين. */
export const afterTeh: ReadonlySet<string> = new Set([
  ..."ان ين ا ي".split(" "),
  ...withPronouns("", "ا", "ي"),
]);

/** What follows the plural that takes the place of ة: مدرسة → مدرسات, مدرساتها. */
export const afterPlural: ReadonlySet<string> = new Set(["", ...pronouns]);

/** What follows a final ء on whatever letter carries it: سماء → سمائها, سماؤها; شيء → شيئا. */
export const afterSeat: ReadonlySet<string> = new Set([
  ..."ا ان ين ون ات ي يه".split(" "),
  ...withPronouns("", "ي", "و", "ات"),
]);

/** What follows ى once it has become ا: معنى → معناها. */
export const afterMaksura: ReadonlySet<string> = new Set(pronouns);

export const nothingAfter: ReadonlySet<string> = new Set([""]);
