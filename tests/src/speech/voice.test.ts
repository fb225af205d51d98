import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  engineOf,
  isVoiceId,
  primaryLanguage,
  voiceChoiceSchema,
  voiceFor,
} from "../../../src/speech/voice.ts";

describe("isVoiceId", () => {
  it.each([
    "embedded",
    "system:Microsoft Hoda - Arabic (Egypt)",
    "system:com.apple.voice.compact.ar-001.Maged",
    "system:urn:moz-tts:صوت",
    "neural:0f3c",
  ])("takes %s", (id) => expect(isVoiceId(id)).toBe(true));

  it.each(["", "system:", "neural:", "cloud:x", "system:a\nb", 5, undefined])(
    "refuses %j",
    (id) => expect(isVoiceId(id)).toBe(false),
  );
});

it.each([
  ["embedded", "embedded"],
  ["system:neural:x", "system"],
  ["neural:x", "neural"],
] as const)("tells the engine of %s", (id, engine) =>
  expect(engineOf(id)).toBe(engine),
);

it.each([
  ["ar-EG", "ar"],
  ["ar_SA", "ar"],
  ["AR", "ar"],
  ["en-Latn-GB", "en"],
  ["cmn-CN", "zh"],
  ["not a tag", "und"],
  ["", "und"],
])("takes the primary language of %j", (lang, primary) =>
  expect(primaryLanguage(lang)).toBe(primary),
);

describe("a choice of voices", () => {
  it("is a voice a primary language", () => {
    const choice = v.parse(voiceChoiceSchema, { ar: "system:Hoda" });
    expect(voiceFor(choice, "ar-EG")).toBe("system:Hoda");
    expect(voiceFor(choice, "en")).toBe("embedded");
  });

  it.each([{ "ar-EG": "embedded" }, { ar: "hoda" }, "ar"])(
    "is not %j",
    (choice) => expect(v.is(voiceChoiceSchema, choice)).toBe(false),
  );
});
