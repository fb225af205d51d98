import { join } from "node:path";
import * as v from "valibot";
import { limits } from "../../src/settings/limits.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import type { Command } from "./command.ts";
import { defaultLibraryFolder } from "./default-library-folder.ts";
import { importInput } from "./import-input.ts";
import { readList } from "./read-reading.ts";
import { readingHelp, readingUsage } from "./reading-flags.ts";
import { speak } from "./speak.ts";
import { watched } from "./watched.ts";

const idSchema = v.pipe(v.string(), v.uuid());
const rates = `${limits.speechRate.min}–${limits.speechRate.max}`;

/** Read an article aloud: of the library by its id, or straight from a file. */
export const speakCommand: Command = {
  name: "speak",
  usage: `PATH|URL|-|ID [-o FILE.wav|.mp3|.opus] [--timings FILE.json|.vtt|.lrc] [--plan] [--rate ${rates}] [--voice NAME|FOLDER] [--titles] ${readingUsage}`,
  summary: {
    en: "read an article aloud, to a file or to standard output",
    ar: "قراءة مقالة بالصوت إلى ملف أو إلى المخرج",
  },
  options: [
    {
      name: "-o FILE.wav|.mp3|.opus",
      text: {
        en: "the sound file; WAV on standard output when left out",
        ar: "ملف الصوت؛ WAV على المخرج القياسي إن لم يُذكر",
      },
    },
    {
      name: "--timings FILE.json|.vtt|.lrc",
      text: {
        en: "when each word and sentence is spoken",
        ar: "وقت نطق كل كلمة وجملة",
      },
    },
    {
      name: "--plan",
      text: {
        en: "print what would be spoken, a sentence a line",
        ar: "طباعة ما سيُنطق، جملة في كل سطر",
      },
    },
    {
      name: `--rate ${rates}`,
      text: { en: "how fast; 1 when left out", ar: "السرعة؛ 1 إن لم تُذكر" },
    },
    {
      name: "--voice NAME|FOLDER",
      text: {
        en: "a neural voice for its language, by its name in the app or its folder; may be given for each language",
        ar: "صوت عصبي للغته، باسمه في التطبيق أو بمجلده؛ يمكن تكراره لكل لغة",
      },
    },
    {
      name: "--titles",
      text: {
        en: "say titles and the byline too",
        ar: "نطق العناوين واسم الكاتب أيضًا",
      },
    },
    ...readingHelp,
  ],
  async run(argv, { io, isJson, folder, library }) {
    await speak(argv, {
      isJson,
      voice: join(io.resources, "voice"),
      cwd: io.cwd,
      open: async (target) =>
        v.is(idSchema, target)
          ? (await library()).readArticle(target)
          : (await importInput(target, io)).article,
      readText: readList,
      cover: async ({ cover }) =>
        cover === undefined ? undefined : new ResourceStore(folder).read(cover),
      voices: async (wanted) => {
        const { openNeuralVoices } = await import("./open-neural-voices.ts");
        return openNeuralVoices(wanted, {
          settings: defaultLibraryFolder(io.env, io.platform, io.home),
          script: io.voiceProcess,
          cwd: io.cwd,
          now: io.now,
          report: io.complain,
        });
      },
      watched: (work) => watched(io, work),
      print: io.print,
    });
  },
};
