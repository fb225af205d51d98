import { msg } from "@lit/localize";
import type { Settings } from "../../../src/settings/settings.ts";

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

const labels: Readonly<Record<DrawerSetting, () => string>> = {
  typeface: () => msg("الخط"),
  fontSize: () => msg("حجم الخط"),
  fontWeight: () => msg("ثخانة الخط"),
  lineHeight: () => msg("تباعد الأسطر"),
  wordSpacing: () => msg("تباعد الكلمات"),
  latinTypeface: () => msg("خط الحروف اللاتينية"),
  layout: () => msg("التصفح"),
  measure: () => msg("طول السطر بالأحرف"),
  pageMargin: () => msg("هوامش الصفحة"),
  alignment: () => msg("حافتا النص"),
  paragraphSpacing: () => msg("بدء الفقرة"),
  textDigits: () => msg("أرقام النص"),
  vowels: () => msg("التشكيل"),
  vowelColor: () => msg("لون التشكيل"),
  theme: () => msg("المظهر"),
  dimImages: () => msg("خفّف الصور في المظهر الداكن"),
  ruler: () => msg("مسطرة القراءة"),
  focus: () => msg("إبراز فقرة واحدة"),
  showMarks: () => msg("أظهر العلامات في النص"),
  autoScrollSpeed: () => msg("سرعة التمرير التلقائي"),
  language: () => msg("لغة الواجهة"),
  digits: () => msg("أرقام الواجهة"),
};

/** What a setting is called, in the interface's language. */
export const settingLabel = (name: DrawerSetting): string => labels[name]();

/** The group that a setting stands in. */
export const groupOf = (name: DrawerSetting): SettingGroup =>
  places.find(([each]) => each === name)?.[1] ?? "type";

/** A setting as it can be looked for. */
export interface SettingPlace {
  readonly name: DrawerSetting;
  readonly label: string;
  readonly aliases: readonly string[];
}

export const settingPlaces = (): readonly SettingPlace[] =>
  places.map(([name, , aliases]) => ({
    name,
    label: settingLabel(name),
    aliases,
  }));
