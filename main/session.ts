import type { Session } from "electron";
import type { Log } from "./log.ts";
import { isAllowedRequest } from "./request-filter.ts";

/** No permission is ever granted (listening needs none), and no request leaves the machine. */
export function hardenSession(
  session: Session,
  log: Log,
  development?: string,
): void {
  session.setPermissionRequestHandler((_contents, permission, grant) => {
    log.warn(`refused the permission ${permission}`);
    grant(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, proceed) => {
    const cancel = !isAllowedRequest(url, development);
    if (cancel) log.warn(`blocked a request to ${url.slice(0, 200)}`);
    proceed({ cancel });
  });
}
