import type { Session } from "electron";
import { environmentProxies } from "../../../main/importing/web/environment-proxies.ts";
import { requireReady } from "../app/readiness.ts";
import { NotImplemented, refuseTheRest } from "../not-implemented.ts";
import { createProtocol } from "../protocol/protocol.ts";
import { createPermissions } from "./permissions.ts";
import { createWebRequest } from "./web-request.ts";

const { protocol, handlerOf } = createProtocol();
const { webRequest, allows, headersReceived } = createWebRequest();
const { settle, ...permissionHandlers } = createPermissions();

export { allows, handlerOf, headersReceived, protocol, settle };

type Offered = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "isPersistent"
  | "resolveProxy"
> & { protocol: typeof protocol; webRequest: typeof webRequest };

/** The only session: that of the profile Chromium runs on. */
const defaultSession = refuseTheRest("session.defaultSession", {
  protocol,
  webRequest,
  isPersistent: () => true,
  // As Chromium does on a Linux without a desktop, whose settings it would ask.
  resolveProxy: environmentProxies(process.env),
  ...permissionHandlers,
} satisfies Offered);

/** @source https://www.electronjs.org/docs/latest/api/session */
export const session = refuseTheRest("session", {
  get defaultSession() {
    requireReady("Session can only be received when app is ready");
    return defaultSession;
  },
  fromPartition(partition: string) {
    requireReady("Session can only be received when app is ready");
    if (partition !== "")
      throw new NotImplemented(`session.fromPartition("${partition}")`);
    return defaultSession;
  },
});
