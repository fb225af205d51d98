import type { PlainError } from "../library/service/thread-messages.ts";
import type {
  DocumentInput,
  ImportedArchive,
  ImportedDocument,
} from "./import-document.ts";

/** What the importing thread is asked, one thing at a time. */
export interface ImportCall {
  readonly input: DocumentInput;
}

/** What it is answered: by which proxies an address that it asked for is reached. */
export interface ProxyAnswer {
  readonly asked: number;
  readonly proxies: string;
}

/** What it says. The last two end a call. */
export type ImportMessage =
  | { readonly done: number; readonly total: number }
  | { readonly asks: number; readonly url: string }
  | { readonly value: ImportedDocument | ImportedArchive }
  | { readonly error: PlainError };
