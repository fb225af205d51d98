import type { SettingsPatch } from "../../src/settings/settings.ts";
import type { Reader } from "../e2e/reader.ts";

/** Something that is photographed. */
interface View {
  /** Name of its file. */
  readonly name: string;
  /** On top of the defaults and the light theme. */
  readonly patch?: SettingsPatch;
  /** 1280 × 800 unless said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Leads there from the top of the article. */
  readonly show?: (reader: Reader) => Promise<void>;
  /** Leads back. */
  readonly hide?: (reader: Reader) => Promise<void>;
}

const press =
  (keys: string) =>
  async ({ page }: Reader): Promise<void> =>
    page.keyboard.press(keys);

const small = { width: 480, height: 800 } as const;

/** Bring a block to the top of the window, and hide the bars as reading does. */
const to =
  (text: string) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    await page.keyboard.press("ControlOrMeta+f");
    await page.getByRole("searchbox").fill(text);
    await page.getByText("نتيجة واحدة").waitFor();
    await page.keyboard.press("Escape");
  };
const back = press("Home");

const opened =
  (keys: string, name: string) =>
  async ({ page }: Reader): Promise<void> => {
    await page.keyboard.press(keys);
    await page.getByRole("heading", { name }).first().waitFor();
  };
const closed = press("Escape");

/** What a reader sees most, in every theme, face, layout, window and language. */
export const views: readonly View[] = [
  ...(
    [
      "light",
      "sepia",
      "dark",
      "black",
      "contrast-light",
      "contrast-dark",
    ] as const
  ).map((theme): View => ({ name: `theme-${theme}`, patch: { theme } })),
  ...(
    [
      "noto-naskh",
      "amiri",
      "scheherazade",
      "vazirmatn",
      "plex",
      "noto-kufi",
    ] as const
  ).map((typeface): View => ({
    name: `face-${typeface}`,
    patch: { typeface },
  })),
  ...([14, 40] as const).map((fontSize): View => ({
    name: `size-${fontSize}`,
    patch: { fontSize },
  })),
  { name: "justified", patch: { alignment: "justify" } },
  { name: "page", patch: { layout: "page" } },
  { name: "spread", patch: { layout: "spread" } },
  { name: "spread-small-window", patch: { layout: "spread" }, size: small },
  { name: "verse-and-table", show: to("وقفت على الحروف"), hide: back },
  {
    name: "verse-and-table-dark",
    patch: { theme: "dark" },
    show: to("وقفت على الحروف"),
    hide: back,
  },
  { name: "picture-and-english", show: to("Begin with the dot"), hide: back },
  { name: "small-window", size: small },
  {
    name: "small-window-verse-and-table",
    size: small,
    show: to("وقفت على الحروف"),
    hide: back,
  },
  {
    name: "contents",
    show: opened("ControlOrMeta+j", "المحتويات"),
    hide: closed,
  },
  {
    name: "type",
    show: opened("ControlOrMeta+,", "الخط والمظهر"),
    hide: closed,
  },
  {
    name: "type-english",
    patch: { language: "en" },
    show: opened("ControlOrMeta+,", "Type and theme"),
    hide: closed,
  },
  {
    name: "type-small-window",
    size: small,
    show: opened("ControlOrMeta+,", "الخط والمظهر"),
    hide: closed,
  },
  { name: "english", patch: { language: "en" } },
];
