import type { OnBeforeRequestListenerDetails } from "electron";
import { browser } from "../chromium/browser.ts";
import type { CdpSession } from "../chromium/cdp-connection.ts";
import type { Protocol } from "../chromium/cdp-protocol.ts";
import { addresses } from "../protocol/schemes.ts";
import { contentsOfFrame } from "../windows/open-windows.ts";
import type { WebContents } from "../windows/web-contents.ts";
import { frameOfMain } from "../windows/web-frame-main.ts";
import { allows, handlerOf, headersReceived, settle } from "./session.ts";

type Paused = Protocol.Events["Fetch.requestPaused"];

const refused: string[] = [];

/** Addresses that something asked for outside the app's schemes; nothing was sent to them. */
export const refusedRequests = (): readonly string[] => refused;

/** Answer every request of every page and worker: the app's schemes by their handlers, all else by a refusal. */
export function answerTraffic(): void {
  browser.on("request", (paused, root) => {
    serve(paused, root).catch((error: unknown) => {
      console.error(error);
      fail(paused, root, "Failed");
    });
  });
}

async function serve(paused: Paused, root: CdpSession): Promise<void> {
  const { request, frameId, resourceType } = paused;
  const url = addresses.toElectron(request.url);
  const contents = contentsOfFrame(frameId);
  const isDocument = resourceType === "Document";
  if (isDocument && !contents?.mayNavigate(frameId, request.url))
    return fail(paused, root, "Aborted");
  const details = describe(paused, url, contents);
  if (!(await allows(details))) {
    if (url === request.url) refused.push(url);
    return fail(paused, root, "BlockedByClient");
  }
  // The tab's icon is a need of Chromium's window and not of the app.
  if (/^[^?#]*\/favicon\.ico$/.test(url) && resourceType === "Other")
    return fail(paused, root, "Aborted");
  const handler = handlerOf(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    refused.push(url);
    return fail(paused, root, "BlockedByClient");
  }
  const asked = new Request(url, {
    method: request.method,
    headers: electronHeaders(request.headers),
    ...(request.hasPostData ? { body: postedBody(request) } : {}),
  });
  const [response] = await Promise.all([
    handler(asked),
    isDocument && contents
      ? settle(contents as never, url, new URL(request.url).origin)
      : undefined,
  ]);
  await fulfill(paused, root, response, details);
}

async function fulfill(
  paused: Paused,
  root: CdpSession,
  response: Response,
  details: OnBeforeRequestListenerDetails,
): Promise<void> {
  if (response.type === "error") return fail(paused, root, "Failed");
  const changed = await headersReceived({
    ...details,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
    statusCode: response.status,
    responseHeaders: gather(response.headers),
  });
  if (changed?.cancel) return fail(paused, root, "BlockedByClient");
  const body = Buffer.from(await response.arrayBuffer());
  const responseHeaders = Object.entries(
    changed?.responseHeaders ?? gather(response.headers),
  ).flatMap(([name, value]) => [value].flat().map((v) => ({ name, value: v })));
  root.tell("Fetch.fulfillRequest", {
    requestId: paused.requestId,
    responseCode: response.status,
    ...(response.statusText ? { responsePhrase: response.statusText } : {}),
    responseHeaders,
    body: body.toString("base64"),
  });
}

function fail(
  { requestId }: Paused,
  root: CdpSession,
  errorReason: Protocol.Network.ErrorReason,
): void {
  root.tell("Fetch.failRequest", { requestId, errorReason });
}

function gather(headers: Headers): Record<string, string[]> {
  const gathered: Record<string, string[]> = {};
  for (const [name, value] of headers) (gathered[name] ??= []).push(value);
  return gathered;
}

// Addresses among the headers are of the app's schemes as well.
function electronHeaders(headers: Readonly<Record<string, string>>): Headers {
  return new Headers(
    Object.entries(headers).map(([name, value]) => [
      name,
      /^(origin|referer)$/i.test(name) ? addresses.toElectron(value) : value,
    ]),
  );
}

function postedBody(
  request: Protocol.Network.Request,
): Uint8Array<ArrayBuffer> {
  const entries = request.postDataEntries ?? [];
  if (entries.length > 0 && entries.every(({ bytes }) => bytes !== undefined))
    return Uint8Array.from(
      Buffer.concat(
        entries.map(({ bytes = "" }) => Buffer.from(bytes, "base64")),
      ),
    );
  return new TextEncoder().encode(request.postData ?? "");
}

let lastId = 0;

const resourceTypes: Partial<Record<Protocol.Network.ResourceType, string>> = {
  Stylesheet: "stylesheet",
  Script: "script",
  Image: "image",
  Font: "font",
  XHR: "xhr",
  Fetch: "xhr",
  Ping: "ping",
  CSPViolationReport: "cspReport",
  Media: "media",
};

function describe(
  { request, frameId, resourceType }: Paused,
  url: string,
  contents: WebContents | undefined,
): OnBeforeRequestListenerDetails {
  const isMain = frameId === contents?.page.frames.mainFrameId;
  const document = isMain ? "mainFrame" : "subFrame";
  return {
    id: ++lastId,
    url,
    method: request.method,
    resourceType:
      resourceType === "Document"
        ? document
        : (resourceTypes[resourceType] ?? "other"),
    referrer: addresses.toElectron(request.headers["Referer"] ?? ""),
    timestamp: Date.now(),
    ...(contents
      ? {
          webContentsId: contents.id,
          webContents: contents,
          frame: frameOfMain(contents.page.frames, frameId),
        }
      : {}),
  } as unknown as OnBeforeRequestListenerDetails;
}
