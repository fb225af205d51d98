/** The thread on which the page's text is given short vowels: a paragraph may take longer than a frame. */
import { NeededMarks } from "../../../src/arabic/tashkeel/needed-marks.ts";
import type { Vocaliser } from "../../../src/arabic/tashkeel/tashkeel.ts";
import { openVocaliser } from "../../speech/open-vocaliser.ts";
import type { VowelAnswer, VowelRequest } from "./vowel-messages.ts";

interface Model {
  readonly vocaliser: Vocaliser;
  readonly needed: NeededMarks;
}

let model: Promise<Model | undefined> | undefined;

addEventListener("message", ({ data }: MessageEvent<VowelRequest>) => {
  model ??= open(new URL(data.base));
  void answer(data);
});

async function open(base: URL): Promise<Model | undefined> {
  const vocaliser = await openVocaliser(base);
  return vocaliser && { vocaliser, needed: new NeededMarks(vocaliser) };
}

async function answer({ texts, around, extent }: VowelRequest): Promise<void> {
  const opened = await model;
  if (!opened) return send({ type: "failed" });
  const { vocaliser } = opened;
  const leaning = vocaliser.leaningOf(around);
  const added = texts.map((text) => {
    const all = [...vocaliser.addedMarks(text, leaning)];
    return extent === "all" ? all : opened.needed.of(text, all);
  });
  send({ type: "marks", added });
}

function send(message: VowelAnswer): void {
  postMessage(message);
}
