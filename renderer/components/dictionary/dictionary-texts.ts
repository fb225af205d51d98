import { msg } from "@lit/localize";
import type { DictionaryDamage } from "../../../src/dictionary/dictionary.ts";

/** What a dictionary is called; one that can no longer say so has a name from us. */
export const dictionaryName = (name: string): string =>
  name === "" ? msg("معجم مجهول الاسم") : name;

/** How to come by a first dictionary. */
export const noneYet = (): string =>
  msg(
    "لا معجم بعد. أضف معجمًا بصيغة StarDict من جهازك: اختر ملفه ذا اللاحقة ifo وبجانبه سائر ملفاته.",
  );

/** Why a dictionary answers no more, and what to do. */
export const damageText = (damage: DictionaryDamage): string =>
  damage === "incomplete"
    ? msg("ينقصه ملف، فلا يُبحث فيه. أزله ثم أضفه من جديد.")
    : msg("ملفاته تالفة، فلا يُبحث فيه. أزله ثم أضفه من جديد.");
