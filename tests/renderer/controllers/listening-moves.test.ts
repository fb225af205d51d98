import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ListeningMoves } from "../../../renderer/controllers/listening-moves.ts";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { heard } from "../speech/listening.ts";
import { ToyVoice } from "../speech/toy-voice.ts";

const content = (text: string) => [{ text }];
const blocks: Block[] = [
  { type: "paragraph", content: content("قال الكاتب كلاما.") },
  { type: "quote", content: content("أول الكلام طويل. وآخره أطول منه.") },
  { type: "quote", content: content("وبقيته في فقرة أخرى.") },
  { type: "paragraph", content: content("ثم سكت.") },
  {
    type: "list",
    ordered: true,
    items: [content("واحد من كل."), content("اثنان من كل.")],
  },
];
const article: Article = {
  id: "",
  contentHash: "",
  title: "",
  lang: "ar",
  dir: "rtl",
  sections: [{ level: 1, blocks }],
};

let player: SpeechPlayer;
let moves: ListeningMoves;
let moved: number;
/** Key of a block's first sentence. */
const keyOf = (block: number): number =>
  player.script.from({ section: 0, block }) ?? -1;

beforeEach(() => {
  moved = 0;
  player = new SpeechPlayer({ engine: new ToyVoice() });
  player.load(SpeechScript.ofArticle(article));
  moves = new ListeningMoves({
    player: () => player,
    article: () => article,
    onMove: () => (moved += 1),
    playFrom: (position) => player.play(position),
  });
});
afterEach(() => player.close());

describe("leaving what stands apart", () => {
  it("is possible while it is heard, and not in running text", async () => {
    expect(moves.structure).toBeUndefined();
    await player.play();
    await heard(player, keyOf(0));
    expect(moves.structure).toBeUndefined();
    await heard(player, keyOf(1));
    expect(moves.structure?.kind).toBe("quote");
  });

  it("goes on behind all of a quotation, however many paragraphs it has", async () => {
    await player.play({ section: 0, block: 1, offset: 0 });
    await heard(player, keyOf(1));
    await moves.leaveStructure();
    expect(player.utterance).toBe(keyOf(3));
    expect(player.state).toBe("playing");
    expect(moved).toBe(1);
  });

  it("stays where it is in running text", async () => {
    await player.play({ section: 0, block: 3, offset: 0 });
    await heard(player, keyOf(3), 0);
    await moves.leaveStructure();
    expect(player.utterance).toBe(keyOf(3));
    expect(moved).toBe(0);
  });

  it("moves without a sound while it is paused", async () => {
    await player.play({ section: 0, block: 1, offset: 0 });
    await heard(player, keyOf(1));
    await player.pause();
    await moves.leaveStructure();
    expect(player.state).toBe("paused");
    expect(player.utterance).toBe(keyOf(3));
  });

  it("ends the article, when nothing comes behind", async () => {
    await player.play({ section: 0, block: 4, offset: 0 });
    await heard(player, keyOf(4));
    await moves.leaveStructure();
    expect(player.state).toBe("ended");
  });
});

describe("words", () => {
  it("are gone from one to the next, and back over a sentence's beginning", async () => {
    await player.play({ section: 0, block: 1, offset: 0 });
    await heard(player, keyOf(1), 0);
    await player.pause();
    await moves.stepWord(-1);
    await heard(player, keyOf(0), 2);
  });
});
