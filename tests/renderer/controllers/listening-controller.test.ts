import "../answering-bridge.ts";
import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ListeningController } from "../../../renderer/controllers/listening-controller.ts";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import { EmbeddedVoices } from "../../../renderer/speech/voices/embedded-voices.ts";
import { VoiceRegistry } from "../../../renderer/speech/voices/voice-registry.ts";
import type { Article } from "../../../src/article/article.ts";
import type { Position } from "../../../src/article/position.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { QariError } from "../../../src/errors.ts";
import { defaultAloud } from "../../../src/settings/aloud-settings.ts";
import { defaultSpeech } from "../../../src/settings/speech-settings.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import type { TextSpan } from "../../../src/speech/utterance.ts";
import { articleOf } from "../../src/article/sample-article.ts";
import { HummingVoices } from "../speech/humming-voices.ts";
import { ToyVoice } from "../speech/toy-voice.ts";

const settings = { ...defaultSpeech, ...defaultAloud };
const four = articleOf(
  "جملة أولى هنا وفيها كلام. جملة ثانية بعدها. جملة ثالثة أخرى. جملة رابعة.",
);
const one = articleOf("جملة واحدة طويلة فيها كلام كثير لا غير.");
const chapters: Article = {
  ...one,
  sections: ["قال أول الكلام.", "ثم قال آخره. وسكت بعده."].map((text) => ({
    level: 1,
    blocks: [{ type: "paragraph", content: [{ text }] }],
  })),
};

/** What was shown of the voice while it spoke, and the place that was kept by then. */
interface Told {
  readonly span: TextSpan;
  readonly kept: Position | undefined;
}

let voice: ToyVoice;
let neural: HummingVoices;
let listening: ListeningController;
let told: Told[];
let kept: Position[];
/** Where the article is shown, if anywhere. */
let page: QariArticle | undefined;
let ended: number;
/** How often it went on to the next article. */
let gone: number;
/** How often listening ended though there was one. */
let stayed: number;

beforeEach(() => {
  told = [];
  kept = [];
  page = undefined;
  ended = 0;
  gone = 0;
  stayed = 0;
  voice = new ToyVoice();
  neural = new HummingVoices();
  const embedded = new EmbeddedVoices();
  vi.spyOn(embedded, "open").mockImplementation(() => voice);
  const host: ReactiveControllerHost & EventTarget = Object.assign(
    new EventTarget(),
    {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    },
  );
  listening = new ListeningController(host, {
    element: () => page,
    follow: (span) => {
      if (listening.isPlaying) told.push({ span, kept: kept.at(-1) });
    },
    onHeard: (position) => kept.push(position),
    onEnd: () => (ended += 1),
    next: () => ({
      from: "start",
      go: () => (gone += 1),
      stay: () => (stayed += 1),
    }),
    voices: new VoiceRegistry([embedded, neural]),
  });
  listening.settings = settings;
});
afterEach(() => {
  listening.close();
  page?.remove();
});

/** Where the sentences of an article begin. */
function beginnings(article: Article): readonly Position[] {
  const script = SpeechScript.ofArticle(article);
  const starts: Position[] = [];
  for (let key = script.first; key !== undefined; key = script.after(key)) {
    const start = script.at(key)?.range.start;
    if (start) starts.push(start);
  }
  return starts;
}

/** Once the reading is over, or broke off. */
const silent = async (): Promise<void> => {
  await expect.poll(() => listening.isPlaying).toBe(false);
};

describe("falling asleep", () => {
  it("is at the end of an article that ends while the sound is turned down", async () => {
    listening.load(one, true);
    await listening.playFrom(undefined);
    // As much as the sound takes to go.
    listening.sleep.set({ kind: "minutes", minutes: 8 / 60 });
    await expect.poll(() => listening.sleep.after).toBeUndefined();
    expect(ended).toBe(0);
    await expect.poll(() => ended).toBe(1);
    expect(gone).toBe(0);
  });

  it("is between two articles as well, and the next one waits for the listener", async () => {
    listening.expect("start");
    // Opened at its beginning; the rest is on its way.
    listening.load({ ...one }, false);
    listening.sleep.set({ kind: "minutes", minutes: 8 / 60 });
    await expect.poll(() => listening.sleep.after).toBeUndefined();
    expect(listening.isExpecting).toBe(false);
    // Whoever opened it asks for it to be heard when it is there.
    listening.listen("start");
    listening.load(one, true);
    expect(listening.isPlaying).toBe(false);
    await listening.toggle(undefined);
    expect(listening.isPlaying).toBe(true);
  });

  it("goes on to the next article when the listener paused and played on meanwhile", async () => {
    listening.load(one, true);
    await listening.playFrom(undefined);
    listening.sleep.set({ kind: "minutes", minutes: 8 / 60 });
    await expect.poll(() => listening.sleep.after).toBeUndefined();
    await listening.toggle(undefined);
    await listening.toggle(undefined);
    await expect.poll(() => ended).toBe(1);
    expect(gone).toBe(1);
  });

  it("is before the first word of the next section, which is what comes when it is played on", async () => {
    const next = beginnings(chapters)[1];
    listening.load(chapters, true);
    await listening.playFrom(undefined);
    listening.sleep.set({ kind: "section" });
    await silent();
    expect(told.map(({ span }) => span.start.section)).not.toContain(1);
    expect(listening.sleep.after).toBeUndefined();
    expect([listening.heard, kept.at(-1)]).toEqual([next, next]);
    await listening.toggle(undefined);
    await expect.poll(() => told.at(-1)?.span.start.section).toBe(1);
    await expect.poll(() => ended).toBe(1);
  });

  it("is at the end of the last section, whatever is lined up", async () => {
    listening.load(one, true);
    await listening.playFrom(undefined);
    listening.sleep.set({ kind: "section" });
    await expect.poll(() => ended).toBe(1);
    expect([gone, listening.sleep.after]).toEqual([0, undefined]);
    // It was heard all the same, and leaves what is lined up.
    expect(stayed).toBe(1);
  });

  it("waits for the next section where the listener leaves the last one", async () => {
    listening.load(one, true);
    await listening.playFrom(undefined);
    listening.sleep.set({ kind: "section" });
    await listening.moves.next();
    expect([ended, gone]).toEqual([1, 1]);
    expect(listening.sleep.after?.kind).toBe("section");
  });
});

describe("an article whose rest is on its way", () => {
  it("is read once it is there, unless listening was stopped on the way to it", async () => {
    listening.load({ ...one }, false);
    listening.listen("start");
    listening.load({ ...one }, true);
    expect(listening.isPlaying).toBe(true);
    listening.expect("start");
    await listening.stop();
    listening.load({ ...one }, false);
    listening.listen("start");
    listening.load(one, true);
    expect(listening.isPlaying).toBe(false);
    // It can be asked for again.
    listening.expect("start");
    listening.listen("start");
    expect(listening.isPlaying).toBe(true);
  });
});

describe("the place to come back to", () => {
  it("is the sentence that is heard, from its first word on", async () => {
    const second = beginnings(four)[1];
    listening.load(four, true);
    await listening.playFrom(undefined);
    const inSecond = ({ span }: Told) =>
      span.start.offset > (second?.offset ?? 0);
    await expect.poll(() => told.some(inSecond)).toBe(true);
    expect(told.find(inSecond)?.kept).toEqual(second);
  });

  it("is where the listener went in a pause, once it is heard", async () => {
    const third = beginnings(four)[2];
    listening.load(four, true);
    await listening.playFrom(undefined);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await listening.pause();
    await listening.moves.next();
    await listening.moves.next();
    await listening.toggle(undefined);
    await expect.poll(() => kept.at(-1)).toEqual(third);
  });
});

describe("the page", () => {
  it("is with the voice while it follows it, and in a pause until the word has left the screen", async () => {
    const long = articleOf(
      ...Array.from({ length: 200 }, () => "جملة أولى هنا. جملة ثانية بعدها."),
    );
    page = new QariArticle();
    page.text = readableText(long);
    page.style.marginBlock = "100vh";
    document.body.append(page);
    await page.updateComplete;
    const goTo = (top: number): void => {
      scrollTo({ top, behavior: "instant" });
      page?.drawNear();
    };
    goTo(innerHeight / 2);
    listening.load(long, true);
    expect(listening.isWithVoice).toBe(false);
    await listening.playFrom(undefined);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await listening.pause();
    expect(listening.isWithVoice).toBe(true);
    goTo(4 * innerHeight);
    expect(listening.isWithVoice).toBe(false);
    goTo(innerHeight / 2);
    expect(listening.isWithVoice).toBe(true);
    goTo(4 * innerHeight);
    await listening.toggle(undefined);
    expect(listening.isWithVoice).toBe(true);
    await listening.stop();
    expect(listening.isWithVoice).toBe(false);
  });
});

describe("a voice that failed", () => {
  const failAt = (sentence: string) => {
    voice.wait = ({ source }) =>
      source.includes(sentence)
        ? Promise.reject(new QariError("voice-failed", source))
        : undefined;
  };

  it("is tried again at the word where it failed, not on the reading line", async () => {
    failAt("ثانية");
    listening.load(four, true);
    await listening.playFrom(undefined);
    await expect.poll(() => listening.failure).toBe("voice-failed");
    failAt("لا شيء");
    told = [];
    await listening.toggle(beginnings(four)[0]);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    expect(told[0]?.span.start).toEqual(beginnings(four)[1]);
  });

  it("gives way to the built-in one within what was selected", async () => {
    const [, start, third, end] = beginnings(four);
    if (!start || !third || !end) throw new Error("four sentences");
    neural.kills = ({ source }) => source.includes("ثالثة");
    listening.settings = { ...settings, speechVoices: { ar: "neural:hum" } };
    listening.load(four, true);
    await listening.playSpan({ start, end });
    await expect.poll(() => listening.failure).toBe("voice-failed");
    told = [];
    await listening.rescue();
    await silent();
    expect(listening.failure).not.toBe("voice-failed");
    const places = told.map(({ span }) => span.start.offset);
    expect(Math.min(...places)).toBe(third.offset);
    expect(Math.max(...places)).toBeLessThan(end.offset);
  });
});

describe("an article with nothing to say", () => {
  it("is gone past, once, when it comes by itself", async () => {
    listening.expect("start");
    listening.load(articleOf(), true);
    await expect.poll(() => [ended, gone]).toEqual([1, 1]);
    // Whoever opened it asks for it to be heard when it is there.
    listening.listen("start");
    listening.load(one, true);
    expect(listening.isPlaying).toBe(true);
    await expect.poll(() => ended).toBe(2);
    expect(gone).toBe(2);
  });

  it("is left alone when the listener opened another meanwhile", async () => {
    listening.expect("start");
    listening.load(articleOf(), true);
    listening.expect(undefined);
    listening.load(one, true);
    await Promise.resolve();
    expect([ended, gone]).toEqual([0, 0]);
  });
});
