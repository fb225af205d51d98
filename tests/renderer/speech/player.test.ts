import { afterEach, describe, expect, it } from "vitest";
import { EmbeddedVoice } from "../../../renderer/speech/embedded-voice.ts";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { planBlock } from "../../../src/speech/plan.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import {
  firstSound,
  heard,
  listenTo,
  said,
  plan,
  reached,
  takeRecording,
} from "./listening.ts";
import { findNear } from "../../../tools/tour/find-sound.ts";
import { installSoundTap } from "../../../tools/tour/sound-tap.ts";

const three = "جملة أولى هنا. جملة ثانية بعدها أطول منها بكلمات. جملة ثالثة.";
const long =
  "وسيبحث الاجتماع كيفية إلحاق هزيمة دائمة بداعش في العراق وسوريا. ثم تنتهي الجلسة.";

let player: SpeechPlayer;
installSoundTap();
afterEach(async () => {
  await player.close();
  takeRecording();
});

describe("SpeechPlayer", () => {
  it("reads all sentences in order, no word twice, and ends", async () => {
    ({ player } = await listenTo(three, 3));
    const words: (readonly [utterance: number, token: number])[] = [];
    player.addEventListener("qari-speech-word", ({ utterance, token }) => {
      if (utterance !== undefined && token !== undefined)
        words.push([utterance, token]);
    });
    await player.play();
    await reached(player, "ended");
    // Which of the words a frame came for is up to the machine.
    const told = words.map(([utterance, token]) => utterance * 100 + token);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
    expect([...new Set(words.map(([utterance]) => utterance))]).toEqual(
      said(player).map((_, utterance) => utterance),
    );
    expect(player.utterance).toBeUndefined();
  });

  it("loses and repeats no sample over a pause", async () => {
    const setUp = await listenTo(long);
    player = setUp.player;
    await player.play();
    for (const token of [1, 4]) {
      await heard(player, 0, token);
      await player.pause();
      expect(player.state).toBe("paused");
      await player.resume();
    }
    await heard(player, 0, 7);
    const spoken = Int16Array.from(setUp.spoken[0]?.samples ?? []);
    const stretches = stretchesOf(takeRecording().samples);
    expect(stretches).toHaveLength(3);
    let before = 0;
    for (const [index, stretch] of stretches.entries()) {
      const inner = stretch.subarray(edge, -edge);
      const begins = inner.subarray(0, 4410);
      // At every sample: in coarse steps a short sound may be passed by.
      const { at, likeness } = findNear(
        begins,
        spoken,
        0,
        spoken.length - begins.length,
      );
      expect(likeness).toBeGreaterThan(0.9999);
      expect(largestDifference(inner, spoken.subarray(at))).toBeLessThanOrEqual(
        1,
      );
      // It rises where the one before fell: nothing between them is lost.
      if (index > 0)
        expect(Math.abs(at - edge - (before - fall))).toBeLessThan(40);
      before = at + inner.length + edge;
    }
  });

  it("is silent while it is paused, and its clock stands still", async () => {
    ({ player } = await listenTo(long));
    await player.play();
    await heard(player, 0, 1);
    await player.pause();
    // What was under way when it was paused arrives yet.
    await frames(3);
    takeRecording();
    const { token } = player;
    await frames(20);
    expect(firstSound(takeRecording().samples)).toBe(-1);
    expect(player.token).toBe(token);
  });

  it("goes to the next sentence, and to the one before", async () => {
    ({ player } = await listenTo(three));
    await player.play();
    await heard(player, 0, 0);
    await player.next();
    await heard(player, 1, 0);
    await player.previous();
    await heard(player, 0, 0);
    expect(player.state).toBe("playing");
  });

  it("goes back to the beginning of a sentence that is well under way", async () => {
    ({ player } = await listenTo(long));
    await player.play();
    await heard(player, 0, 5);
    await player.previous();
    await heard(player, 0, 0);
    expect(player.utterance).toBe(0);
  });

  it("moves while it is paused, and reads from there when it goes on", async () => {
    ({ player } = await listenTo(three));
    await player.play();
    await heard(player, 0, 0);
    await player.pause();
    await player.next();
    expect(player.state).toBe("paused");
    expect(player.utterance).toBe(1);
    await player.resume();
    await heard(player, 1, 0);
  });

  it("reads in another way from the next sentence on, without losing its place", async () => {
    const { player: target } = await listenTo(three);
    player = target;
    const article = {
      lang: "ar",
      sections: [
        {
          level: 1,
          blocks: [
            {
              type: "paragraph" as const,
              content: [{ text: "جملة أولى هنا وفيها كلام. ثم نار 🔥 هنا." }],
            },
          ],
        },
      ],
    };
    player.load(SpeechScript.ofArticle(article));
    await player.play();
    await heard(player, 0, 1);
    void player.replan((after) =>
      player.script.replan(
        article,
        (block, place) =>
          planBlock(block, place, { ...defaultReading, emoji: "say" }),
        after,
      ),
    );
    expect(player.state).toBe("playing");
    expect(player.utterance).toBe(0);
    await heard(player, 1, 0);
    expect(player.script.at(1)?.tokens.map(({ spoken }) => spoken)).toEqual([
      "ثم",
      "نار نار",
      "هنا.",
    ]);
    await reached(player, "ended");
  });

  it("reads in another way where it is paused between sentences", async () => {
    ({ player } = await listenTo(three));
    await player.play();
    await heard(player, 0, 0);
    await player.pause();
    await player.next();
    await player.replan((after) => expect(after).toBeUndefined());
    expect(player.state).toBe("paused");
    await player.resume();
    await heard(player, 1, 0);
  });

  it("goes by paragraphs", async () => {
    const { player: target } = await listenTo(three);
    player = target;
    player.load(
      SpeechScript.ofArticle({
        lang: "ar",
        sections: [
          {
            level: 1,
            blocks: ["جملة أولى. جملة ثانية.", "جملة ثالثة."].map((text) => ({
              type: "paragraph",
              content: [{ text }],
            })),
          },
        ],
      }),
    );
    const source = () => player.script.at(player.utterance ?? -1)?.source;
    await player.play();
    await player.nextParagraph();
    expect(source()).toBe("جملة ثالثة.");
    await player.previousParagraph();
    expect(source()).toBe("جملة أولى.");
    await player.next();
    await player.previousParagraph();
    expect(source()).toBe("جملة أولى.");
    await player.nextParagraph();
    await player.nextParagraph();
    expect(player.state).toBe("ended");
  });

  it("is as loud as it is set, falls silent little by little, and is loud again", async () => {
    ({ player } = await listenTo(long));
    player.volume = 0.5;
    await player.play();
    await heard(player, 0, 2);
    const half = loudest(takeRecording().samples);
    await player.fadeOut(0.3);
    expect(player.state).toBe("paused");
    takeRecording();
    player.volume = 1;
    await player.resume();
    await heard(player, 0, 8);
    expect(half).toBeGreaterThan(500);
    expect(loudest(takeRecording().samples)).toBeGreaterThan(half * 1.5);
  });

  it("falls silent and pauses also when it is told again meanwhile how loud it is set", async () => {
    ({ player } = await listenTo(long));
    player.volume = 0.5;
    await player.play();
    await heard(player, 0, 2);
    const fading = player.fadeOut(0.3);
    player.volume = 0.5;
    await fading;
    expect(player.state).toBe("paused");
  });

  it.each([
    ["takes another rate", () => (player.manner = { rate: 1.5, pitch: 1 })],
    [
      "is given another voice for another language",
      () => player.recast(() => false),
    ],
    ["is to read in another way", () => player.replan(() => undefined)],
  ])("falls silent and pauses also when it %s meanwhile", async (_, act) => {
    ({ player } = await listenTo(long));
    await player.play();
    await heard(player, 0, 2);
    const fading = player.fadeOut(0.5);
    void act();
    await fading;
    expect(player.state).toBe("paused");
  });

  it("reads on as loud as before when it is wanted again while it falls silent", async () => {
    ({ player } = await listenTo(long));
    await player.play();
    await heard(player, 0, 1);
    const before = loudest(takeRecording().samples);
    const fading = player.fadeOut(0.5);
    await frames(10);
    player.fadeIn();
    takeRecording();
    await fading;
    expect(player.state).toBe("playing");
    await heard(player, 0, 8);
    expect(loudest(takeRecording().samples)).toBeGreaterThan(before / 2);
  });

  it("reads on when it is set louder while it falls silent", async () => {
    ({ player } = await listenTo(long));
    player.volume = 0.5;
    await player.play();
    await heard(player, 0, 2);
    const fading = player.fadeOut(0.3);
    player.volume = 0.8;
    await fading;
    expect(player.state).toBe("playing");
  });

  it("reads on when the listener pauses and goes on while it falls silent", async () => {
    ({ player } = await listenTo(long));
    await player.play();
    await heard(player, 0, 1);
    const fading = player.fadeOut(0.5);
    await player.pause();
    await player.resume();
    await fading;
    expect(player.state).toBe("playing");
  });

  it("ends when there is no next sentence", async () => {
    ({ player } = await listenTo("جملة واحدة."));
    await player.play();
    await player.next();
    expect(player.state).toBe("ended");
  });

  it("starts at the word it is asked for", async () => {
    ({ player } = await listenTo(three));
    const from = said(player)[1]?.tokens[3]?.range.start;
    const first = new Promise<string>((resolve) => {
      player.addEventListener("qari-speech-word", ({ utterance, token }) => {
        if (token !== undefined) resolve(`${utterance}.${token}`);
      });
    });
    await player.play(from);
    expect(await first).toBe("1.3");
  });

  it("goes over to another rate between two words, without repeating one", async () => {
    ({ player } = await listenTo(long));
    const words: number[] = [];
    player.addEventListener("qari-speech-word", ({ utterance, token }) => {
      if (utterance === 0 && token !== undefined) words.push(token);
    });
    await player.play();
    await heard(player, 0, 2);
    player.manner = { rate: 2, pitch: 1 };
    player.manner = { rate: 3, pitch: 1.2 };
    await heard(player, 1);
    expect(words).toEqual(said(player)[0]?.tokens.map((_, token) => token));
    expect(player.manner).toEqual({ rate: 3, pitch: 1.2 });
  });

  it("keeps the rate within what the voice can do", async () => {
    ({ player } = await listenTo(three));
    player.manner = { rate: 9, pitch: 0.1 };
    expect(player.manner).toEqual({ rate: 4, pitch: 0.5 });
  });

  it("leaves no sound running when it is stopped", async () => {
    ({ player } = await listenTo(long));
    await player.play();
    await heard(player, 0, 2);
    await player.stop();
    expect(player.state).toBe("idle");
    // What was under way when it was stopped arrives yet.
    await frames(3);
    takeRecording();
    await frames(30);
    expect(firstSound(takeRecording().samples)).toBe(-1);
    expect(player.audio.paused).toBe(true);
  });

  it("shows the system an element that plays", async () => {
    ({ player } = await listenTo(three));
    await player.play();
    expect(player.audio.paused).toBe(false);
    await expect.poll(() => player.audio.duration).toBeGreaterThan(5);
    expect([player.audio.muted, player.audio.loop]).toEqual([false, true]);
  });

  it("says that the voice is missing, and can be asked again", async () => {
    player = new SpeechPlayer({
      engine: new EmbeddedVoice({ base: "/nowhere/" }),
    });
    player.load(SpeechScript.of(plan(three)));
    await player.play();
    expect([player.state, player.failure]).toEqual(["failed", "voice-missing"]);
    await player.play();
    expect(player.failure).toBe("voice-missing");
  });

  it("says that no audio output starts", async () => {
    player = new SpeechPlayer({
      engine: new EmbeddedVoice({ base: "/resources/voice/" }),
      createContext: () => {
        throw new DOMException("no device", "NotSupportedError");
      },
    });
    player.load(SpeechScript.of(plan(three)));
    await player.play();
    expect([player.state, player.failure]).toEqual([
      "failed",
      "audio-unavailable",
    ]);
  });

  it("has nothing to do for an article without words", async () => {
    ({ player } = await listenTo("***"));
    await player.play();
    expect(player.state).toBe("idle");
  });
});

/** Samples that a fade reaches at most, and those of the fade itself. */
const edge = 200;
const fall = 88;

/** What sounds between silences of a tenth of a second and more. */
function stretchesOf(samples: Int16Array): readonly Int16Array[] {
  const stretches: Int16Array[] = [];
  let from = -1;
  let last = -1;
  for (const [index, sample] of samples.entries()) {
    if (sample === 0) continue;
    if (from >= 0 && index - last > 2205) {
      stretches.push(samples.subarray(from, last + 1));
      from = index;
    }
    if (from < 0) from = index;
    last = index;
  }
  return from < 0 ? [] : [...stretches, samples.subarray(from, last + 1)];
}

function largestDifference(a: Int16Array, b: Int16Array): number {
  let largest = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    largest = Math.max(largest, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
  return largest;
}

const loudest = (samples: Int16Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Let the page draw a number of frames. */
async function frames(count: number): Promise<void> {
  if (count === 0) return;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await frames(count - 1);
}
