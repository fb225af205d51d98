import { QariError } from "../../src/errors.ts";
import { headingTitles } from "../../src/exporting/heading-titles.ts";
import type { PrintDocument } from "../../src/ipc/contract.ts";
import type { Paper } from "../../src/printing/paper.ts";
import { appOrigin } from "../origin.ts";
import { withOutlineTitles } from "./outline-titles.ts";

/** A page that is set for paper, in a window that nobody sees. */
export interface PrintPage {
  /** The page as a PDF file. */
  readonly pdf: (paper: Paper) => Promise<Uint8Array>;
  /** Let the reader choose a printer and print it. Settles when that is over, whatever was chosen. @throws QariError `print-failed`. */
  readonly print: (paper: Paper) => Promise<void>;
  /** Closes the window. */
  readonly close: () => void;
}

/**
 * @param url Of the page.
 * @param onGone The page died, or never came.
 */
export type OpenPrintPage = (url: string, onGone: () => void) => PrintPage;

/** A document that its page has not asked for, or not set, yet. */
interface Waiting {
  readonly document: PrintDocument;
  readonly ready: () => void;
}

export interface PrintingDeps {
  readonly open: OpenPrintPage;
  /** A fresh UUID. */
  readonly newId: () => string;
}

/**
 * Articles onto paper, and into PDF, which is paper too: a page of the
 * interface, so that the text is set as its reader has it set on the screen.
 */
export class Printing {
  readonly #deps: PrintingDeps;
  readonly #waiting = new Map<string, Waiting>();

  constructor(deps: PrintingDeps) {
    this.#deps = deps;
  }

  /** @throws AbortError when it was cancelled; QariError `print-failed`. */
  async pdf(
    document: PrintDocument,
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    return this.#with(
      document,
      async (page) => {
        try {
          return withOutlineTitles(
            await page.pdf(document.paper),
            headingTitles(document),
          );
        } catch (cause) {
          throw new QariError("print-failed", String(cause), { cause });
        }
      },
      signal,
    );
  }

  /** @throws QariError `print-failed`. */
  async print(document: PrintDocument): Promise<void> {
    await this.#with(document, (page) => page.print(document.paper));
  }

  /** What a page is to set. @throws QariError `not-found` for a page that nothing is waited for from. */
  document(job: string): PrintDocument {
    const waiting = this.#waiting.get(job);
    if (!waiting) throw new QariError("not-found", `no page ${job} to print`);
    return waiting.document;
  }

  /** A page has set it. */
  ready(job: string): void {
    this.#waiting.get(job)?.ready();
  }

  async #with<T>(
    document: PrintDocument,
    act: (page: PrintPage) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const job = this.#deps.newId();
    const set = Promise.withResolvers<void>();
    const broken = Promise.withResolvers<never>();
    const cancel = (): void =>
      broken.reject(new DOMException("cancelled", "AbortError"));
    signal?.addEventListener("abort", cancel, { once: true });
    this.#waiting.set(job, { document, ready: set.resolve });
    const page = this.#deps.open(`${appOrigin}/print.html?job=${job}`, () =>
      broken.reject(
        new QariError("print-failed", "the page to be printed is gone"),
      ),
    );
    try {
      await Promise.race([set.promise, broken.promise]);
      return await Promise.race([act(page), broken.promise]);
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#waiting.delete(job);
      page.close();
    }
  }
}
