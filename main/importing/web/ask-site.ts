import { lookup as resolveName } from "node:dns";
import { lookup } from "node:dns/promises";
import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectSecurely } from "node:tls";
import { QariError } from "../../../src/errors.ts";
import { isPrivateAddress, isPrivateName } from "./private-network.ts";
import type { Route } from "./proxies.ts";

/** Taken where it is needed: to import `node:http` loads Node's own `fetch` as well, 20 ms of every start. */
const requestPlain = () => process.getBuiltinModule("node:http").request;

interface Asking {
  readonly signal: AbortSignal;
  readonly accept: string;
  /** Whether the answer may come from this machine or its own network. */
  readonly allowsPrivate: boolean;
  /** What it is refused with where it may not. */
  readonly refusal: "link-private" | "page-redirects";
}

export interface Answer {
  readonly response: IncomingMessage;
  /** Whether it came from this machine or its own network. */
  readonly isPrivate: boolean;
}

/**
 * Ask a site for what is at an address, by the first way that there is.
 *
 * @throws QariError `link-private`, `page-redirects`, `proxy-failed`; what Node throws.
 */
export async function askSite(
  url: URL,
  routes: readonly Route[],
  asking: Asking,
): Promise<Answer> {
  let failure: unknown;
  for (const route of routes)
    try {
      return await (route.kind === "direct"
        ? askDirectly(url, asking)
        : askThrough(route, url, asking));
    } catch (error) {
      if (!(error instanceof ProxyGone)) throw error;
      failure = error.cause;
    }
  throw noWay(failure)
    ? failure
    : new QariError("proxy-failed", `${url.href}: ${String(failure)}`, {
        cause: failure,
      });
}

/** A proxy that does not answer: the next may. */
class ProxyGone extends Error {}

/** Then it is the network that is gone. */
const noWay = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  ["ENETDOWN", "ENETUNREACH"].includes(String(error.code));

const refuse = (url: URL, { refusal }: Asking): QariError =>
  new QariError(refusal, `${url.href} leads into this machine's own network`);

/** Nothing that is the reader's own, and nothing by which a site could know her again. */
const headersOf = ({ accept }: Asking) => ({
  "user-agent": "Mozilla/5.0 (compatible; Qari)",
  accept,
  "accept-language": "ar, en;q=0.8, *;q=0.5",
  "accept-encoding": "gzip, deflate, br",
});

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, "");

async function askDirectly(url: URL, asking: Asking): Promise<Answer> {
  const { signal, allowsPrivate } = asking;
  const host = hostOf(url);
  let isPrivate = isPrivateAddress(host);
  if (isPrivate && !allowsPrivate) throw refuse(url, asking);
  // Looked at as it is connected to: a name may mean another address each time it is asked.
  const look: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, found) => {
      isPrivate =
        found?.some((each) => isPrivateAddress(each.address)) ?? false;
      if (error) done(error, []);
      else if (isPrivate && !allowsPrivate) done(refuse(url, asking), []);
      else if (options.all) done(null, found);
      else done(null, found[0]?.address ?? "", found[0]?.family);
    });
  const request = url.protocol === "https:" ? requestSecure : requestPlain();
  const response = await answerOf(
    request(url, {
      // Nothing is kept open for a next time.
      agent: false,
      ...(isIP(host) === 0 && { lookup: look }),
      signal,
      headers: headersOf(asking),
    }),
  );
  return { response, isPrivate };
}

/**
 * By a proxy, which looks up the name itself: what it comes to is not seen, so
 * that the name is looked up here as well, and refused where that leads into
 * the reader's own network, or where it cannot lead anywhere else.
 */
async function askThrough(
  proxy: Extract<Route, { kind: "proxy" }>,
  url: URL,
  asking: Asking,
): Promise<Answer> {
  const isPrivate = await leadsHome(hostOf(url));
  if (isPrivate && !asking.allowsPrivate) throw refuse(url, asking);
  const { signal } = asking;
  const request = proxy.isSecure ? requestSecure : requestPlain();
  const toProxy: RequestOptions = {
    host: proxy.host,
    port: proxy.port,
    agent: false,
    signal,
  };
  let response: IncomingMessage;
  if (url.protocol === "https:") {
    const port = url.port || "443";
    const socket = await tunnelOf(
      request({
        ...toProxy,
        method: "CONNECT",
        path: `${url.hostname}:${port}`,
        headers: { host: `${url.hostname}:${port}` },
      }),
      url,
    );
    const host = hostOf(url);
    response = await answerOf(
      requestSecure(url, {
        createConnection: () =>
          connectSecurely({
            socket,
            host,
            ...(isIP(host) === 0 && { servername: host }),
          }),
        signal,
        headers: { host: url.host, ...headersOf(asking) },
      }),
    );
  } else
    response = await answerOf(
      request({
        ...toProxy,
        path: url.href,
        headers: { host: url.host, ...headersOf(asking) },
      }),
      (error) => new ProxyGone("", { cause: error }),
    );
  if (response.statusCode === 407) {
    response.destroy();
    throw asksForPassword(url);
  }
  return { response, isPrivate };
}

const asksForPassword = (url: URL): QariError =>
  new QariError("proxy-failed", `${url.href}: the proxy asks for a password`);

const answerOf = (
  request: ClientRequest,
  failure: (error: Error) => Error = (error) => error,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.on("response", resolve);
    request.on("error", (error) => reject(failure(error)));
    request.end();
  });

/** @source RFC 9110, 9.3.6 "CONNECT". */
const tunnelOf = (request: ClientRequest, url: URL): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    request.on("connect", ({ statusCode = 0 }, socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve(socket);
      socket.destroy();
      reject(
        statusCode === 407
          ? asksForPassword(url)
          : new QariError(
              "site-unreachable",
              `${url.href}: the proxy answered ${statusCode}`,
            ),
      );
    });
    request.on("error", (cause) => reject(new ProxyGone("", { cause })));
    request.end();
  });

async function leadsHome(host: string): Promise<boolean> {
  if (isIP(host) !== 0) return isPrivateAddress(host);
  if (isPrivateName(host)) return true;
  // Behind a proxy nobody may know names of the open web.
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.some(({ address }) => isPrivateAddress(address));
}
