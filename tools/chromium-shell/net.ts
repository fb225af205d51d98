import { openAsBlob } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Net } from "electron";
import { refuseTheRest } from "./not-implemented.ts";
import { handlerOf } from "./session/session.ts";

/** Fetches files and the app's own schemes; nothing beyond this machine. @source https://www.electronjs.org/docs/latest/api/net#netfetchinput-init */
export const net = refuseTheRest("net", {
  async fetch(input, init) {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.protocol === "file:")
      return new Response(await openAsBlob(fileURLToPath(url)));
    const handler = handlerOf(url.protocol.slice(0, -1));
    if (handler) return handler(request);
    throw new TypeError("net::ERR_INTERNET_DISCONNECTED");
  },
  isOnline: () => false,
} satisfies Pick<Net, "fetch" | "isOnline">);
