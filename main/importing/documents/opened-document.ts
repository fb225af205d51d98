import type { DraftArticle } from "../../../src/importing/assemble/assemble-article.ts";
import type { Fragment } from "../../../src/importing/fragment.ts";
import type { PictureSource } from "../pictures/picture-source.ts";
import type { ResolveProxy } from "../web/proxies.ts";

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
  readonly web?: FetchedFrom;
  /** Not a whole document, but content with what is known of it. */
  readonly fragment?: Fragment;
  /** By which proxies pictures of the web are reached. */
  readonly resolveProxy?: ResolveProxy | undefined;
}

/** Where on the web a document was fetched. */
export interface FetchedFrom {
  /** Where it came from in the end. */
  readonly address: string;
  /** Encoding that came with it. */
  readonly charset?: string;
  /** Whether that is this machine or its own network. */
  readonly isPrivate: boolean;
}

/** The title of what has none. */
export const bareName = (name: string): string =>
  name.replace(/(?<=.)\.[^.]*$/, "");
