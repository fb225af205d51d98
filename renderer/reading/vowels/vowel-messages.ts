import type { AddedMarks } from "../../../src/arabic/tashkeel/added-marks.ts";
import type { TextDisplay } from "../../../src/arabic/displayed-text.ts";

/** Which marks: those without which a word may be misread, or all that are missing. */
export type VowelExtent = Extract<TextDisplay["vowels"], "needed" | "all">;

/** What the page asks of the worker. Both ends are ours and built together, so types are check enough. */
export interface VowelRequest {
  /** Absolute URL of the folder with the model. */
  readonly base: string;
  readonly texts: readonly string[];
  /** What stands around them and tells what kind of text they are; "" where they tell it themselves. */
  readonly around: string;
  readonly extent: VowelExtent;
}

/** Answers come in the order of the requests. */
export type VowelAnswer =
  | {
      readonly type: "marks";
      /** Of each text. */
      readonly added: readonly (readonly AddedMarks[])[];
    }
  | { readonly type: "failed" };
