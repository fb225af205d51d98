import { randomInt } from "node:crypto";
import { Application, createEncoder, Signal } from "libopus-wasm";
import type { NarratedChapter } from "../../../src/narration/narration.ts";
import { Resampler } from "../../../src/narration/resampler.ts";
import type { OutputFile } from "../output-file.ts";
import type { SoundOptions, SoundWriter } from "../sound-writer.ts";
import { lacing, oggPage, packetPages, pageType } from "./ogg-stream.ts";
import { opusHead, opusTags } from "./opus-headers.ts";

/** Opus knows few rates; this is the first above the voice's. */
const opusRate = 24_000;
/** Opus counts at 48 kHz, whatever it is given. */
const granuleRate = 48_000;
const frameSamples = opusRate / 50;
const frameGranules = granuleRate / 50;
/** Bits a second. */
const bitrate = 40_000;
/** Packets on one page: a second, as players like to find their place. */
const packetsOnPage = 50;
/** Segments that a page can have; a packet of this rate takes one or two. */
const segmentsOnPage = 200;

/** Sound as Opus in Ogg, with title, chapters and picture among its comments. */
export async function opusWriter(
  file: OutputFile,
  { sampleRate, info, chapterTitles, cover }: SoundOptions,
): Promise<SoundWriter> {
  const encoder = await createEncoder({
    channels: 1,
    sampleRate: opusRate,
    frameSize: frameSamples,
    // The transform coder, not the one for calls: at this rate it does a voice
    // justice, and takes a third of the time.
    application: Application.Audio,
    signal: Signal.Music,
    bitrate,
    complexity: 5,
    vbr: true,
  });
  const serial = randomInt(2 ** 32);
  const preSkip = (encoder.getLookahead() * granuleRate) / opusRate;
  const tagsWith = (chapters: readonly NarratedChapter[], size?: number) =>
    opusTags({ info, chapters, sampleRate, ...(cover && { cover }) }, size);
  const tagPages = (packet: Uint8Array) =>
    packetPages(packet, { type: 0, serial, sequence: 1 });
  const room = tagsWith(
    chapterTitles.map((title) => ({ title, lang: "", start: 0, end: 0 })),
  );
  await file.append(
    Buffer.concat(
      packetPages(opusHead(preSkip, sampleRate), {
        type: pageType.first,
        serial,
        sequence: 0,
      }),
    ),
  );
  const tagsAt = file.length;
  const roomPages = tagPages(room);
  await file.append(Buffer.concat(roomPages));

  const resampler = new Resampler(sampleRate, opusRate);
  let samples = 0;
  /** Sound that does not fill a frame yet. */
  let rest: Float32Array<ArrayBuffer> = new Float32Array();
  let sequence = 1 + roomPages.length;
  let packets = 0;
  let page: { segments: number[]; body: Uint8Array[] } = empty();

  const flush = async (type: number, granule: number): Promise<void> => {
    const { segments, body } = page;
    page = empty();
    await file.append(
      oggPage({
        type,
        granule,
        serial,
        sequence,
        segments,
        body: Buffer.concat(body),
      }),
    );
    sequence += 1;
  };
  const encode = async (sound: Float32Array<ArrayBuffer>): Promise<void> => {
    const all = new Float32Array(rest.length + sound.length);
    all.set(rest);
    all.set(sound, rest.length);
    let at = 0;
    for (; at + frameSamples <= all.length; at += frameSamples) {
      // Only now: the last page has to be told that it is the last.
      if (
        page.body.length >= packetsOnPage ||
        page.segments.length >= segmentsOnPage
      )
        await flush(0, packets * frameGranules);
      const packet = encoder.encodeFloat(all.subarray(at, at + frameSamples));
      page.body.push(packet);
      page.segments.push(...lacing(packet.length));
      packets += 1;
    }
    rest = all.slice(at);
  };

  return {
    async write(part) {
      samples += part.length;
      await encode(resampler.write(part));
    },
    async finish({ chapters }) {
      await encode(resampler.finish());
      const end = preSkip + Math.round((samples * granuleRate) / sampleRate);
      // Silence behind the sound, until all of it has come out of the encoder.
      const frames = Math.max(1, Math.ceil(end / frameGranules));
      const silence = (frames - packets) * frameSamples - rest.length;
      await encode(new Float32Array(Math.max(0, silence)));
      await flush(pageType.last, end);
      encoder.free();
      await file.overwrite(
        tagsAt,
        Buffer.concat(tagPages(tagsWith(chapters, room.length))),
      );
    },
  };
}

const empty = () => ({ segments: [], body: [] });
