import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { networkInterfaces } from "node:os";
import type { Readable } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from "node:zlib";
import { QariError } from "../../../src/errors.ts";
import { askSite } from "./ask-site.ts";
import { routesOf, type ResolveProxy } from "./proxies.ts";

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Larger answers are refused, packed or unpacked. Bytes. */
  readonly mostBytes: number;
  /** For the whole of it, redirects included. */
  readonly timeMs: number;
  /** Media types, as the header of that name has them. */
  readonly accept: string;
  /** Whether it may come from this machine or its own network. A page of the open web is not let in there, nor a link that the reader did not name. */
  readonly allowsPrivate: boolean;
  /** By which proxies addresses are reached; by none when left out. */
  readonly resolveProxy?: ResolveProxy | undefined;
  /** Bytes so far, of all; 0 where that is not said. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What an address gave. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it came from in the end. */
  readonly address: string;
  /** Without parameters, in lower case; empty where none is said. */
  readonly type: string;
  readonly charset?: string;
  /** Whether it came from this machine or its own network. */
  readonly isPrivate: boolean;
}

/** As browsers do, a few less. */
const mostRedirects = 10;

/**
 * Fetch what an address of the web gives. Nothing is sent but the address and
 * what is accepted: no cookies, no names and passwords, no referrer, nothing
 * that was kept from another time.
 *
 * @param address Absolute; its fragment, name and password are not sent.
 * @throws QariError `link-private`, `link-unsupported`, `offline`, `site-unreachable`, `page-not-found`, `page-refused`, `page-redirects`, `page-too-large`, `page-timed-out`, `proxy-failed`, `cancelled`.
 */
export async function fetchBytes(
  address: string,
  options: FetchOptions,
): Promise<Fetched> {
  const { signal, timeMs } = options;
  const timeout = AbortSignal.timeout(timeMs);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    return await follow(address, { ...options, signal: either });
  } catch (error) {
    if (signal?.aborted)
      throw new QariError("cancelled", `fetching ${address}`, { cause: error });
    if (timeout.aborted)
      throw new QariError(
        "page-timed-out",
        `${address}: more than ${timeMs} ms`,
        { cause: error },
      );
    throw named(error, address);
  }
}

async function follow(
  address: string,
  options: FetchOptions & { readonly signal: AbortSignal },
): Promise<Fetched> {
  const { signal, accept, resolveProxy } = options;
  let at = webAddress(address);
  let { allowsPrivate } = options;
  for (let redirects = 0; ; redirects += 1) {
    const routes = resolveProxy
      ? routesOf(await resolveProxy(at.href))
      : routesOf("");
    const { response, isPrivate } = await askSite(at, routes, {
      signal,
      accept,
      allowsPrivate,
      refusal: redirects === 0 ? "link-private" : "page-redirects",
    });
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status < 300 || status >= 400 || location === undefined) {
      checkStatus(status, at);
      return {
        bytes: await bodyOf(response, at, options),
        address: at.href,
        ...typeOf(response),
        isPrivate,
      };
    }
    response.destroy();
    if (redirects >= mostRedirects)
      throw new QariError(
        "page-redirects",
        `${address}: more than ${mostRedirects} redirects`,
      );
    at = webAddress(written(location), at.href);
    // The open web does not lead a reader into their own network.
    allowsPrivate = isPrivate;
  }
}

/** Node gives a header one letter a byte; sites that do not escape their addresses write them in UTF-8, as a rule. */
function written(header: string): string {
  const bytes = Buffer.from(header, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : header;
}

/** Without what is the reader's own. */
function webAddress(address: string, base?: string): URL {
  if (!URL.canParse(address, base))
    throw new QariError("link-unsupported", `${address} is no address`);
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new QariError(
      "link-unsupported",
      `${url.protocol} is not fetched: ${address}`,
    );
  url.hash = "";
  url.username = "";
  url.password = "";
  return url;
}

function checkStatus(status: number, url: URL): void {
  if (status >= 200 && status < 300) return;
  throw new QariError(
    status === 404 || status === 410
      ? "page-not-found"
      : status >= 400 && status < 500
        ? "page-refused"
        : "site-unreachable",
    `${url.href} answered ${status}`,
  );
}

async function bodyOf(
  response: IncomingMessage,
  url: URL,
  { mostBytes, onProgress }: FetchOptions,
): Promise<Uint8Array> {
  const tooLarge = (): QariError =>
    new QariError(
      "page-too-large",
      `${url.href}: more than ${mostBytes} bytes`,
    );
  const said = Number(response.headers["content-length"] ?? 0);
  if (said > mostBytes) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let done = 0;
  const body = await unpacked(response);
  // A stream that breaks upstream is to break the one that is read.
  response.on("error", (error) => body.destroy(error));
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) continue;
      done += chunk.length;
      if (done > mostBytes) throw tooLarge();
      chunks.push(chunk);
      onProgress?.(done, said);
    }
  } finally {
    response.destroy();
  }
  if (!response.complete)
    throw new QariError("site-unreachable", `${url.href}: half an answer`);
  return Buffer.concat(chunks, done);
}

async function unpacked(response: IncomingMessage): Promise<Readable> {
  switch (response.headers["content-encoding"]?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return response.pipe(createGunzip());
    case "deflate":
      return response.pipe(
        (await isZlib(response)) ? createInflate() : createInflateRaw(),
      );
    case "br":
      return response.pipe(createBrotliDecompress());
    default:
      return response;
  }
}

/** Some servers leave off what is to stand around the packed bytes. @source RFC 9110, 8.4.1.2 Deflate Coding; RFC 1950, 2.2. */
async function isZlib(response: IncomingMessage): Promise<boolean> {
  await once(response, "readable");
  const first: unknown = response.read(1);
  if (!(first instanceof Uint8Array)) return true;
  response.unshift(first);
  return ((first[0] ?? 0) & 0x0f) === 8;
}

function typeOf(response: IncomingMessage): {
  readonly type: string;
  readonly charset?: string;
} {
  const header = response.headers["content-type"] ?? "";
  const [type = ""] = header.split(";");
  const charset = /;\s*charset\s*=\s*"?(?<label>[\w:.-]+)/i.exec(header)
    ?.groups?.["label"];
  return {
    type: type.trim().toLowerCase(),
    ...(charset !== undefined && { charset }),
  };
}

/** What the system says when it has no way to anywhere. */
const noWay: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ENETDOWN",
  "ENETUNREACH",
  "EHOSTDOWN",
]);

function named(error: unknown, address: string): unknown {
  if (error instanceof QariError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const isOffline = noWay.has(code) || (code === "ENOTFOUND" && !hasNetwork());
  return new QariError(
    isOffline ? "offline" : "site-unreachable",
    `${address}: ${code || error.message}`,
    { cause: error },
  );
}

const hasNetwork = (): boolean =>
  Object.values(networkInterfaces()).some((each) =>
    each?.some(({ internal }) => !internal),
  );
