import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { checkVoiceFolder } from "../../../../main/speech/neural/check-voice-folder.ts";
import { piperMetadata, tinyModel } from "../../../fixtures/tiny-model.ts";
import { writeTinyVoice } from "../../../fixtures/tiny-voice.ts";
import { temporaryFolders } from "../../temporary-folder.ts";

const temporaryFolder = temporaryFolders();
let root: string;
let folder: string;
beforeEach(async () => {
  root = temporaryFolder();
  folder = join(root, "vits-piper-ar_JO-amal-medium");
  await writeTinyVoice(folder);
});

const isRoot = process.getuid?.() === 0;
const at = (name: string): string => join(folder, name);
const writeModel = (metadata: Readonly<Record<string, string>>): void =>
  writeFileSync(at("model.onnx"), tinyModel(metadata));
const without = (key: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(piperMetadata).filter(([name]) => name !== key),
  );

describe("the folder of a voice", () => {
  it("tells its files, its name and its language", async () => {
    expect(await checkVoiceFolder(folder)).toEqual({
      files: {
        model: at("model.onnx"),
        tokens: at("tokens.txt"),
        dataDir: at("espeak-ng-data"),
      },
      info: {
        name: "amal",
        language: "ar",
        hearsVowels: true,
        sampleRate: 16_000,
      },
    });
  });

  it("may have a model of any name, when it is the only one", async () => {
    renameSync(at("model.onnx"), at("ar_JO-noor-low.onnx"));
    const { files, info } = await checkVoiceFolder(folder);
    expect(files.model).toBe(at("ar_JO-noor-low.onnx"));
    expect(info.name).toBe("noor");
  });

  it("may say its name itself, and be reached by a link", async () => {
    writeModel({ ...piperMetadata, name: "أمل" });
    const link = join(root, "link");
    symlinkSync(folder, link);
    expect((await checkVoiceFolder(link)).info.name).toBe("أمل");
  });

  it("needs no other data when it goes by letters", async () => {
    rmSync(at("espeak-ng-data"), { recursive: true });
    writeModel({
      ...without("voice"),
      comment: "mms",
      language: "ara",
      has_espeak: "0",
      frontend: "characters",
    });
    const { files, info } = await checkVoiceFolder(folder);
    expect(info.hearsVowels).toBe(false);
    expect(files).toEqual({
      model: at("model.onnx"),
      tokens: at("tokens.txt"),
    });
  });

  const bad: readonly [string, string, () => void][] = [
    [
      "is not there",
      "voice-folder-missing",
      () => rmSync(folder, { recursive: true }),
    ],
    [
      "is a file",
      "voice-folder-unreadable",
      () => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, "");
      },
    ],
    ["has no model", "voice-model-missing", () => rmSync(at("model.onnx"))],
    [
      "has a folder in place of the model",
      "voice-model-missing",
      () => {
        rmSync(at("model.onnx"));
        mkdirSync(at("model.onnx"));
      },
    ],
    [
      "has several models",
      "voice-model-many",
      () => {
        cpSync(at("model.onnx"), at("a.onnx"));
        renameSync(at("model.onnx"), at("b.onnx"));
      },
    ],
    [
      "has a model that is cut off",
      "voice-model-damaged",
      () => truncateSync(at("model.onnx"), 600),
    ],
    [
      "has an empty model",
      "voice-model-damaged",
      () => truncateSync(at("model.onnx"), 0),
    ],
    [
      "has something else for a model",
      "voice-model-damaged",
      () =>
        writeFileSync(
          at("model.onnx"),
          readFileSync(at("espeak-ng-data/phondata")),
        ),
    ],
    [
      "has a model without a word about it",
      "voice-model-unsuited",
      () => writeModel({}),
    ],
    [
      "has a model of another kind",
      "voice-model-unsuited",
      () => writeModel({ ...piperMetadata, model_type: "matcha-tts" }),
    ],
    [
      "has a model without a sample rate",
      "voice-model-unsuited",
      () => writeModel(without("sample_rate")),
    ],
    [
      "comes from Piper as it is",
      "voice-piper-only",
      () => {
        writeModel({});
        renameSync(at("model.onnx"), at("ar_JO-amal-medium.onnx"));
        writeFileSync(at("ar_JO-amal-medium.onnx.json"), "{}");
        rmSync(at("tokens.txt"));
      },
    ],
    ["has no tokens", "voice-tokens-damaged", () => rmSync(at("tokens.txt"))],
    [
      "has empty tokens",
      "voice-tokens-damaged",
      () => truncateSync(at("tokens.txt"), 0),
    ],
    [
      "has other words in its tokens",
      "voice-tokens-damaged",
      () => writeFileSync(at("tokens.txt"), "hello\nworld\n"),
    ],
    [
      "lacks the data",
      "voice-data-missing",
      () => rmSync(at("espeak-ng-data"), { recursive: true }),
    ],
    [
      "lacks the dictionary of its language",
      "voice-data-missing",
      () => rmSync(at("espeak-ng-data/ar_dict")),
    ],
    [
      "lacks its list of words",
      "voice-data-missing",
      () => writeModel({ ...piperMetadata, has_espeak: "0" }),
    ],
    [
      "speaks another language",
      "voice-language-unsuited",
      () => writeModel({ ...piperMetadata, voice: "fr", language: "French" }),
    ],
    [
      "has a link that leads elsewhere",
      "voice-folder-outside",
      () => {
        renameSync(at("tokens.txt"), join(root, "tokens.txt"));
        symlinkSync(join(root, "tokens.txt"), at("tokens.txt"));
      },
    ],
    [
      "has a link that leads in a circle",
      "voice-folder-unreadable",
      () => {
        rmSync(at("tokens.txt"));
        symlinkSync(at("tokens.txt"), at("tokens.txt"));
      },
    ],
  ];
  it.each(bad)("that %s is refused as %s", async (_what, code, spoil) => {
    spoil();
    await expect(checkVoiceFolder(folder)).rejects.toMatchObject({ code });
  });

  it.skipIf(isRoot || process.platform === "win32")(
    "that may not be read is refused as such",
    async () => {
      chmodSync(at("model.onnx"), 0);
      await expect(checkVoiceFolder(folder)).rejects.toMatchObject({
        code: "voice-folder-unreadable",
      });
    },
  );
});
