import { stat } from "node:fs/promises";
import { QariError } from "../../../src/errors.ts";
import { readOnnxMetadata } from "./onnx-metadata.ts";
import { languageOfModel, voiceNameOf } from "./model-words.ts";
import type { VoiceFiles, VoiceInfo } from "./voice-files.ts";
import { translated, VoiceFolder } from "./voice-folder.ts";

/** Larger models do not fit beside what else a reader's machine does, in bytes. */
const largestModel = 1024 ** 3;
const largestTokens = 4 * 1024 ** 2;

export interface CheckedVoice {
  readonly files: VoiceFiles;
  readonly info: VoiceInfo;
}

/**
 * See what voice a folder holds, without starting it: its model and what the
 * model says it needs, each whole and where it belongs. The engine itself is
 * harsh: it ends its process, or never comes back, where it is given less.
 *
 * @param folder Absolute.
 * @throws QariError with one of the `voice-…` codes, for the first thing that is wrong.
 */
export async function checkVoiceFolder(folder: string): Promise<CheckedVoice> {
  const opened = await VoiceFolder.open(folder);
  const model = await findModel(opened);
  const metadata = await readModel(model);
  if (metadata.get("model_type") !== "vits")
    throw new QariError(
      (await isFromPiper(opened)) ? "voice-piper-only" : "voice-model-unsuited",
      `${model}: of type ${metadata.get("model_type")}`,
    );
  const sampleRate = sampleRateOf(metadata, model);
  const tokens = await findTokens(opened);
  const language = languageOfModel(metadata);
  if (language === undefined)
    throw new QariError(
      "voice-language-unsuited",
      `${model}: ${metadata.get("voice")} ${metadata.get("language")}`,
    );
  return {
    files: { model, tokens, ...(await findWords(opened, metadata, language)) },
    info: {
      name: voiceNameOf(metadata, model, opened.name),
      language,
      hearsVowels: metadata.get("frontend") !== "characters",
      sampleRate,
    },
  };
}

async function findModel(folder: VoiceFolder): Promise<string> {
  const models = folder.names.filter((name) => /\.onnx$/iu.test(name));
  const name =
    models.find((each) => each === "model.onnx") ??
    (models.length === 1 ? models[0] : undefined);
  const model = name === undefined ? name : await folder.find(name, "file");
  if (model === undefined)
    throw new QariError(
      models.length > 1 ? "voice-model-many" : "voice-model-missing",
      `${folder.path}: ${models.length} models`,
    );
  return model;
}

async function readModel(path: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { size } = await stat(path);
    if (size > largestModel)
      throw new QariError("voice-model-unsuited", `${path}: ${size} bytes`);
    return await readOnnxMetadata(path);
  } catch (error) {
    throw translated(error, path, "voice-model-missing");
  }
}

/** Piper's own voices lie beside a description of theirs, and lack what sherpa-onnx writes into them. */
const isFromPiper = async ({ names }: VoiceFolder): Promise<boolean> =>
  names.some((name) => /\.onnx\.json$/iu.test(name));

function sampleRateOf(
  metadata: ReadonlyMap<string, string>,
  model: string,
): number {
  const rate = Number(metadata.get("sample_rate"));
  const speakers = Number(metadata.get("n_speakers"));
  if (
    !Number.isInteger(rate) ||
    rate < 8000 ||
    rate > 48_000 ||
    !(speakers >= 0)
  )
    throw new QariError(
      "voice-model-unsuited",
      `${model}: ${rate} samples a second, ${speakers} speakers`,
    );
  return rate;
}

/** A sound and its number on each line; the engine waits for ever where that is not so. */
const tokenLine = /^(?:.+\s)?\s*\d+$/u;

async function findTokens(folder: VoiceFolder): Promise<string> {
  const path = await folder.find("tokens.txt", "file");
  if (path === undefined)
    throw new QariError(
      (await isFromPiper(folder)) ? "voice-piper-only" : "voice-tokens-damaged",
      `${folder.path}: no tokens.txt`,
    );
  const { size } = await stat(path);
  const lines =
    size > largestTokens
      ? []
      : (await folder.text(path)).split(/\r?\n/u).filter((line) => line !== "");
  if (lines.length < 2 || !lines.every((line) => tokenLine.test(line)))
    throw new QariError("voice-tokens-damaged", `${path}: ${size} bytes`);
  return path;
}

/** How the model's words become its sounds: through eSpeak NG, a list, or letter by letter. */
async function findWords(
  folder: VoiceFolder,
  metadata: ReadonlyMap<string, string>,
  language: "ar" | "en",
): Promise<Pick<VoiceFiles, "dataDir" | "lexicon">> {
  if (metadata.get("frontend") === "characters") return {};
  if (metadata.get("has_espeak") !== "1") {
    const lexicon = await folder.find("lexicon.txt", "file");
    if (lexicon !== undefined) return { lexicon };
    throw new QariError("voice-data-missing", `${folder.path}: no lexicon.txt`);
  }
  const dataDir = await folder.find("espeak-ng-data", "folder");
  for (const name of [
    "phontab",
    "phonindex",
    "phondata",
    "intonations",
    `${language}_dict`,
  ])
    if (
      dataDir === undefined ||
      (await folder.find(`espeak-ng-data/${name}`, "file")) === undefined
    )
      throw new QariError(
        "voice-data-missing",
        `${folder.path}: no espeak-ng-data/${name}`,
      );
  return dataDir === undefined ? {} : { dataDir };
}
