import { protocol } from "electron";
import { appScheme } from "./origin.ts";
import type { Serve } from "./serve-files.ts";

/** Make `app:` a scheme like https: with origins, fetch and a code cache. Electron takes this only before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

export function serveApp(serve: Serve): void {
  protocol.handle(appScheme, serve);
}
