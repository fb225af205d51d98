import { expect, it } from "vitest";
import { markFor } from "../../../renderer/speech/mark-for.ts";

it("marks words where the voice tells them, and by estimate only where that is wanted", () => {
  const marks = (spokenMark: "both" | "word" | "sentence" | "none") =>
    (["told", "estimated", "none"] as const).flatMap((wordTimes) =>
      [false, true].map((spokenEstimates) =>
        markFor({ spokenMark, spokenEstimates }, wordTimes),
      ),
    );
  const s = "sentence";
  expect(marks("both")).toEqual(["both", "both", s, "both", s, s]);
  expect(marks("word")).toEqual(["word", "word", s, "word", s, s]);
  expect(marks("sentence")).toEqual([s, s, s, s, s, s]);
  expect(new Set(marks("none"))).toEqual(new Set(["none"]));
});
