import type { Settings } from "../../../src/settings/settings.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** Groups of settings, one of which the drawer shows at a time. */
export const settingGroups = [
  "type",
  "page",
  "appearance",
  "interface",
] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** The settings in the drawer's order, each with its group and what readers call it elsewhere, in either language. */
const places = [
  ["typeface", "type", ["نوع الخط", "typeface font family"]],
  ["fontSize", "type", ["قياس الخط", "text font size"]],
  ["fontWeight", "type", ["سماكة الخط", "وزن الخط", "font weight bold"]],
  ["lineHeight", "type", ["ارتفاع السطر", "line height spacing"]],
  ["wordSpacing", "type", ["المسافة بين الكلمات", "word spacing"]],
  ["latinTypeface", "type", ["الخط الإنجليزي", "latin font"]],
  ["layout", "page", ["تقليب الصفحات", "layout scroll pages spread columns"]],
  ["measure", "page", ["عرض النص", "line length text width"]],
  ["pageMargin", "page", ["حواشي الصفحة", "page margins"]],
  ["alignment", "page", ["محاذاة", "ضبط الحافتين", "alignment justify"]],
  ["paragraphSpacing", "page", ["تباعد الفقرات", "paragraph spacing indent"]],
  ["textDigits", "page", ["أرقام هندية عربية", "digits numerals numbers"]],
  ["vowels", "page", ["الحركات", "short vowels diacritics tashkeel"]],
  ["vowelColor", "page", ["لون الحركات", "colour of vowels color diacritics"]],
  [
    "theme",
    "appearance",
    [
      "السمة",
      "الوضع الليلي الداكن",
      "الألوان",
      "dark night sepia mode",
      "theme colours colors contrast",
    ],
  ],
  ["dimImages", "appearance", ["إعتام الصور", "dim images pictures"]],
  ["ruler", "appearance", ["دليل السطر", "reading ruler line guide"]],
  ["focus", "appearance", ["وضع التركيز", "focus mode paragraph"]],
  ["showMarks", "appearance", ["التظليلات", "show highlights notes"]],
  ["autoScrollSpeed", "appearance", ["تمرير آلي", "auto-scroll speed"]],
  ["language", "interface", ["اللغة العربية الإنجليزية", "language english"]],
  ["digits", "interface", ["أرقام هندية عربية", "digits numerals numbers"]],
] as const satisfies readonly (readonly [
  keyof Settings,
  SettingGroup,
  readonly string[],
])[];

/** A setting that has a field in the drawer (`data-setting`). */
export type DrawerSetting = (typeof places)[number][0];

const labels: Readonly<
  Record<DrawerSetting, Readonly<Record<Settings["language"], string>>>
> = {
  typeface: { ar: "الخط", en: "Typeface" },
  fontSize: { ar: "حجم الخط", en: "Type size" },
  fontWeight: { ar: "ثخانة الخط", en: "Weight" },
  lineHeight: { ar: "تباعد الأسطر", en: "Line spacing" },
  wordSpacing: { ar: "تباعد الكلمات", en: "Word spacing" },
  latinTypeface: { ar: "خط الحروف اللاتينية", en: "Typeface of Latin letters" },
  layout: { ar: "التصفح", en: "Moving through the text" },
  measure: { ar: "طول السطر بالأحرف", en: "Line length in characters" },
  pageMargin: { ar: "هوامش الصفحة", en: "Page margins" },
  alignment: { ar: "حافتا النص", en: "Edges of the text" },
  paragraphSpacing: { ar: "بدء الفقرة", en: "Paragraphs begin with" },
  textDigits: { ar: "أرقام النص", en: "Digits in the text" },
  vowels: { ar: "التشكيل", en: "Vowel marks" },
  vowelColor: { ar: "لون التشكيل", en: "Colour of vowels" },
  theme: { ar: "المظهر", en: "Theme" },
  dimImages: {
    ar: "خفّف الصور في المظهر الداكن",
    en: "Dim pictures in dark themes",
  },
  ruler: { ar: "مسطرة القراءة", en: "Reading ruler" },
  focus: { ar: "إبراز فقرة واحدة", en: "One paragraph in focus" },
  showMarks: { ar: "أظهر العلامات في النص", en: "Show marks in the text" },
  autoScrollSpeed: {
    ar: "سرعة التمرير التلقائي",
    en: "Speed of automatic scrolling",
  },
  language: { ar: "لغة الواجهة", en: "Interface language" },
  digits: { ar: "أرقام الواجهة", en: "Interface digits" },
};

/** What a setting is called, in the interface's language. */
export const settingLabel = (
  { settings: { language } }: Pick<SettingsScope, "settings">,
  name: DrawerSetting,
): string => labels[name][language];

/** The group that a setting stands in. */
export const groupOf = (name: DrawerSetting): SettingGroup =>
  places.find(([each]) => each === name)?.[1] ?? "type";

/** A setting as it can be looked for. */
export interface SettingPlace {
  readonly name: DrawerSetting;
  readonly labels: Readonly<Record<Settings["language"], string>>;
  readonly aliases: readonly string[];
}

export const settingPlaces: readonly SettingPlace[] = places.map(
  ([name, , aliases]) => ({ name, labels: labels[name], aliases }),
);
