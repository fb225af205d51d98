import { msg, str } from "@lit/localize";
import {
  longestPronounced,
  longestSpelling,
  mostPronunciations,
  mostWordsPronounced,
} from "../../../src/speech/pronunciation.ts";
import type { FaultyLine } from "../../../src/speech/pronunciations-file.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";

/** Why something is no entry, and what to do about it. */
export function faultText(
  fault: FaultyLine["fault"],
  settings: Settings,
): string {
  const n = (value: number): string => formatNumber(value, settings);
  switch (fault) {
    case "no-word":
      return msg("اكتب الكلمة كما ترد في النص.");
    case "no-spelling":
      return msg("اكتب كيف تُنطق، بحروف أو أرقام.");
    case "too-many-words":
      return msg(
        str`المدخل ${n(mostWordsPronounced)} كلمات على الأكثر. اختر أقل منها.`,
      );
    case "too-long":
      return msg(
        str`هذا أطول مما يُحفظ: ${n(longestPronounced)} حرفًا للكلمة، و${n(longestSpelling)} للنطق بحركاته.`,
      );
    case "too-many":
      return msg(
        str`في القائمة ${n(mostPronunciations)} مدخل، وهو أقصى ما تسع. احذف ما لا تحتاج إليه ثم أضف.`,
      );
  }
}
