import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importText } from "../../src/importing/plain-text.ts";
import { planSpeech } from "../../src/speech/plan.ts";
import { figuresOf, type Figures } from "../../tools/tour/figures.ts";
import { Listening } from "../../tools/tour/listen-through.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

const title = "يوم في السوق القديم";
const paragraphs = [
  "خرجنا مع الفجر إلى السوق القديم. كانت الأزقة خالية إلا من باعة الخبز. وقف شيخ عند باب دكانه يرتب الصناديق، ثم حيّانا وابتسم. سألناه عن الطريق إلى خان الحرير.",
  "قال لنا إن الخان أغلق أبوابه منذ سنين. غير أن النساجين انتقلوا إلى حارة قريبة من النهر. مشينا نحوها على مهل، والشمس ترتفع فوق المآذن.",
  "هناك رأينا الأنوال تعمل كما كانت تعمل قديماً. جلس صبي إلى جانب أبيه يتعلم منه الصنعة. لم يرفع رأسه حين دخلنا.",
  "اشترينا ثوباً أزرق وعدنا قبل الظهر. كان الطريق إلى البيت أقصر مما ظننا.",
];

/** A short form of `npm run soak`: all that a listener does, in under a minute. */
describe("the sound, as it was recorded", () => {
  const files = new TextFiles();
  let qari: Qari;
  let figures: Figures;

  beforeAll(async () => {
    qari = await launchQari({
      size: { width: 1000, height: 700 },
      args: [files.write(title, ...paragraphs)],
    });
    const reader = new Reader(qari.page);
    await reader.article
      .getByRole("heading", { level: 1, name: title })
      .waitFor();
    await reader.ready();
    const listening = await Listening.begin(qari.page);
    const press = (name: string) => reader.button(name).last().click();
    const jump = (name: string) => listening.breakIn(() => press(name));
    const pause = () =>
      listening.breakIn(async () => {
        await press("إيقاف مؤقت");
        await reader.button("تشغيل").waitFor();
        await press("تشغيل");
      });
    await press("استمع");
    // Over the first ends of sentences, as it is.
    await listening.words(20);
    for (let step = 0; step < 3; step += 1) await press("أسرع");
    await listening.words(14);
    await pause();
    await listening.words(8);
    await jump("الجملة السابقة");
    await listening.words(8);
    await jump("الجملة التالية");
    await listening.words(5);
    for (let step = 0; step < 5; step += 1) await press("أبطأ");
    await listening.words(12);
    await pause();
    await listening.words(10);
    await jump("إنهاء الاستماع");
    await qari.page.waitForFunction(
      () => CSS.highlights.get("qari-spoken-sentence")?.size !== 1,
    );
    const text = [title, ...paragraphs].join("\n\n");
    const article = importText(text, { name: title });
    figures = figuresOf(await listening.end(), planSpeech(article));
    console.log(JSON.stringify(figures));
  }, 180_000);
  afterAll(async () => {
    await qari.close();
    files.remove();
  });

  it("shows each word when it is heard", () => {
    expect(figures.words).toBeGreaterThan(60);
    // Where several words pass in one frame, not each is shown.
    expect(figures.missed).toEqual([]);
    expect(figures.lag.middle).toBeLessThanOrEqual(15);
    expect(figures.lag.p90).toBeLessThanOrEqual(30);
  });

  it("does not drift", () => {
    // In half a minute, as much as a frame is the beat of frames and sound.
    expect(Math.abs(figures.drift)).toBeLessThan(1000 / 60);
  });

  it("keeps the planned pauses between sentences", () => {
    expect(figures.silences.count).toBeGreaterThanOrEqual(3);
    expect(figures.silences.furthest).toBeLessThanOrEqual(30);
    expect(figures.late.most).toBeLessThanOrEqual(150);
  });

  it("is what the voice gave, to the sample, and where it was put", () => {
    expect(figures.stretches).toBeGreaterThan(8);
    expect(figures.misplaced).toBe(0);
    expect(figures.faults.unlike).toEqual([]);
    expect(figures.faults.noises).toEqual([]);
  });

  it("does not click where it starts, is cut or ends", () => {
    expect(figures.faults.clicks).toEqual([]);
  });
});
