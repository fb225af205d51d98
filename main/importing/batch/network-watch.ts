import { isIP } from "node:net";
import { QariError, type ErrorCode } from "../../../src/errors.ts";
import { isPrivateAddress, isPrivateName } from "../web/private-network.ts";

/**
 * Whether there is a network, told from what links come to. A dead site looks
 * like a dead network (name servers that fail, an address of another family):
 * only what others answer tells the two apart.
 */
export class NetworkWatch {
  readonly #mostInARow: number;
  readonly #silent = new Set<string>();
  #inARow = 0;
  #wasAnswered = false;

  /** @param mostInARow So many sites without an answer, one after the other, are taken for the network. */
  constructor(mostInARow: number) {
    this.#mostInARow = mostInARow;
  }

  /** Answered by the open web, and by it to the last. */
  get isThere(): boolean {
    return this.#wasAnswered && !this.#isGone;
  }

  get #isGone(): boolean {
    return this.#inARow >= this.#mostInARow;
  }

  /** @param error What came of a link, if it was not its document. */
  note(link: string, error?: unknown): void {
    const site = siteOf(link);
    if (isWithoutNetwork(error)) {
      if (!this.#silent.has(site)) this.#inARow += 1;
      this.#silent.add(site);
    } else if (isAnswer(error) && !isPrivate(site)) {
      this.#silent.delete(site);
      this.#inARow = 0;
      this.#wasAnswered = true;
    }
  }

  /** Ask for nothing that is known to give no answer: each time may take long. @throws QariError `offline`. */
  checkIsWorthAsking(link: string): void {
    if (this.#isGone) throw new QariError("offline", link);
    if (this.#silent.has(siteOf(link)))
      throw new QariError("offline", `${link}: its site gave no answer before`);
  }
}

export const isWithoutNetwork = (error: unknown): error is QariError =>
  error instanceof QariError && error.code === "offline";

/** Codes of links that do not tell whether somebody answered from outside. */
const untold: ReadonlySet<ErrorCode> = new Set([
  "cancelled",
  "link-private",
  "link-unsupported",
  "page-timed-out",
  "proxy-failed",
  "site-unreachable",
]);

const isAnswer = (error: unknown): boolean =>
  error === undefined ||
  (error instanceof QariError && !untold.has(error.code));

const siteOf = (link: string): string =>
  URL.canParse(link) ? new URL(link).hostname : link;

/** This machine and its own network answer without there being another. */
const isPrivate = (site: string): boolean => {
  const address = site.replace(/^\[|\]$/gu, "");
  return isIP(address) === 0 ? isPrivateName(site) : isPrivateAddress(address);
};
