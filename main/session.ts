import type { Session } from "electron";
import type { Log } from "./log.ts";
import { isAllowedRequest } from "./request-filter.ts";

/**
 * The page may list the system's typefaces and nothing else: no other
 * permission is ever granted (listening needs none), and no request leaves
 * the machine.
 */
export function hardenSession(
  session: Session,
  log: Log,
  development?: string,
): void {
  session.setPermissionRequestHandler((_contents, permission, grant) => {
    const isGranted = isAllowedPermission(permission);
    if (!isGranted) log.warn(`refused the permission ${permission}`);
    grant(isGranted);
  });
  session.setPermissionCheckHandler((_contents, permission) =>
    isAllowedPermission(permission),
  );
  session.webRequest.onBeforeRequest(({ url }, proceed) => {
    const cancel = !isAllowedRequest(url, development);
    if (cancel) log.warn(`blocked a request to ${url.slice(0, 200)}`);
    proceed({ cancel });
  });
}

// Only our own page is ever loaded (windows.ts), so there is no origin to tell apart.
const isAllowedPermission = (permission: string): boolean =>
  permission === "local-fonts";
