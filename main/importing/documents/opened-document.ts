import type { DraftArticle } from "../../../src/importing/assemble/assemble-article.ts";
import type { PictureSource } from "../pictures/picture-source.ts";

/** A document that was read, and where its pictures are. */
export interface OpenedDocument {
  readonly draft: DraftArticle;
  readonly pictures: PictureSource;
  /** Let go of its file. */
  readonly close?: () => void;
}

/** A document's bytes and what is known of it. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  /** Absolute path; `undefined` for what came by another way than a file. */
  readonly path?: string;
  /** Of the file, with its extension. */
  readonly name: string;
}

/** The title of what has none. */
export const bareName = (name: string): string =>
  name.replace(/(?<=.)\.[^.]*$/, "");
