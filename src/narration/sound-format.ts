/** In which formats sound can be kept, by the extension of the file. */
export const soundFormats = ["mp3", "opus", "wav"] as const;
export type SoundFormat = (typeof soundFormats)[number];

/** The format that a file's name asks for; `undefined` for another extension. */
export const soundFormatOf = (path: string): SoundFormat | undefined =>
  soundFormats.find((each) => path.toLowerCase().endsWith(`.${each}`));
