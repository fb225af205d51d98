import type { ImportPool } from "../importing/import-pool.ts";
import type { ResolveProxy } from "../importing/web/proxies.ts";

/** All that a command touches outside Qari, so that it runs in a test as in a terminal. */
export interface CommandIo {
  /** Bytes of standard input, to its end. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Print to standard output, text or bytes; settled when it is handed over, with whether somebody still reads. */
  readonly print: (content: string | Uint8Array) => Promise<boolean>;
  /** Print one line to standard error. */
  readonly complain: (line: string) => void;
  /** Replace the last line of standard error by this one; absent where nobody watches it. */
  readonly watch?: (line: string) => void;
  /** Aborted when the user interrupts (Ctrl+C). Until it is asked for, that ends the process. */
  readonly interruption: () => AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder, absolute. */
  readonly home: string;
  /** What relative paths are relative to, absolute. */
  readonly cwd: string;
  /** Folder of what ships with Qari, absolute. */
  readonly resources: string;
  /** Folder of the faces and codecs that exports need, absolute. */
  readonly bookAssets: string;
  /** Script of the process that a neural voice speaks in, absolute. */
  readonly voiceProcess: string;
  /** Reads documents, within limits. */
  readonly documents: Pick<ImportPool, "read" | "readAny">;
  /** By which proxies an address is reached. */
  readonly resolveProxy: ResolveProxy;
  /** How many documents are read side by side, or wait to be kept. */
  readonly ahead: number;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}
