import type { Session, WebContents } from "electron";
import { browser } from "../chromium/browser.ts";

type RequestHandler = Parameters<Session["setPermissionRequestHandler"]>[0];
type CheckHandler = Parameters<Session["setPermissionCheckHandler"]>[0];
type Permission = Parameters<NonNullable<RequestHandler>>[1];

/** Electron's names beside Chromium's own: what a page of Qari's kind can ask for. */
const chromiumName: readonly (readonly [Permission, string])[] = [
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
  ["geolocation", "geolocation"],
  ["idle-detection", "idle-detection"],
  ["local-fonts", "local-fonts"],
  ["media", "camera"],
  ["media", "microphone"],
  ["midi", "midi"],
  ["notifications", "notifications"],
  ["speaker-selection", "speaker-selection"],
  ["storage-access", "storage-access"],
  ["window-management", "window-management"],
];

/**
 * One session's permission handlers.
 *
 * Stock Chromium asks its user and no program, so the handlers are asked
 * ahead, as each document is loaded, and Chromium is told their answers. What
 * the check refuses is denied without the request handler being asked, though
 * Electron would ask it once the page does: here nobody learns that it did.
 * Without a handler everything is granted, as in Electron.
 *
 * @source https://www.electronjs.org/docs/latest/api/session#sessetpermissionrequesthandlerhandler
 */
export function createPermissions() {
  let onRequest: RequestHandler = null;
  let onCheck: CheckHandler = null;
  const asks = (
    contents: WebContents,
    permission: Permission,
    requestingUrl: string,
  ): Promise<boolean> =>
    new Promise((resolve) => {
      if (onRequest)
        onRequest(contents, permission, resolve, {
          isMainFrame: true,
          requestingUrl,
        });
      else resolve(true);
    });
  const checks = (
    contents: WebContents,
    permission: Permission,
    requestingUrl: string,
  ): boolean =>
    onCheck?.(contents, permission, new URL(requestingUrl).origin, {
      isMainFrame: true,
      requestingUrl,
    }) ?? true;
  return {
    setPermissionRequestHandler: (handler: RequestHandler) => {
      onRequest = handler;
    },
    setPermissionCheckHandler: (handler: CheckHandler) => {
      onCheck = handler;
    },
    /** @param origin The origin as Chromium knows it. */
    settle: async (
      contents: WebContents,
      requestingUrl: string,
      origin: string,
    ): Promise<void> => {
      await Promise.all(
        chromiumName.map(async ([permission, name]) => {
          const granted =
            checks(contents, permission, requestingUrl) &&
            (await asks(contents, permission, requestingUrl));
          await browser.setPermission(
            origin,
            name,
            granted ? "granted" : "denied",
          );
        }),
      );
    },
  };
}
