import type { Protocol } from "electron";
import { requireReady } from "../app/readiness.ts";
import { refuseTheRest } from "../not-implemented.ts";
import { registerSchemesAsPrivileged } from "./schemes.ts";

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

export interface SchemeHandlers {
  readonly protocol: Pick<
    Protocol,
    "handle" | "unhandle" | "isProtocolHandled" | "registerSchemesAsPrivileged"
  >;
  readonly handlerOf: (scheme: string) => SchemeHandler | undefined;
}

/** One session's `protocol`. @source https://www.electronjs.org/docs/latest/api/protocol */
export function createProtocol(): SchemeHandlers {
  const handlers = new Map<string, SchemeHandler>();
  return {
    handlerOf: (scheme) => handlers.get(scheme),
    protocol: refuseTheRest("protocol", {
      registerSchemesAsPrivileged,
      handle(scheme, handler) {
        requireReady("Session can only be received when app is ready");
        if (handlers.has(scheme))
          throw new Error(`Failed to register protocol: ${scheme}`);
        handlers.set(scheme, handler);
      },
      unhandle(scheme) {
        if (!handlers.delete(scheme))
          throw new Error(`Failed to unhandle protocol: ${scheme}`);
      },
      isProtocolHandled: (scheme) => handlers.has(scheme),
    }),
  };
}
