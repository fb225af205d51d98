import type { CustomScheme } from "electron";
import { isReady } from "../app/readiness.ts";
import { NotImplemented } from "../not-implemented.ts";
import { createAddresses } from "./addresses.ts";

const privileged = new Set<string>();
let registered = false;

export const addresses = createAddresses((scheme) => privileged.has(scheme));

// The secure origin that stands for a custom scheme has these by nature.
const given = new Set([
  "standard",
  "secure",
  "supportFetchAPI",
  "corsEnabled",
  "stream",
  "codeCache",
]);

/** @source https://www.electronjs.org/docs/latest/api/protocol#protocolregisterschemesasprivilegedcustomschemes */
export function registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
  if (isReady() || registered)
    throw new Error(
      "protocol.registerSchemesAsPrivileged should be called before app is ready, and only once",
    );
  registered = true;
  for (const { scheme, privileges = {} } of schemes) {
    for (const [name, wanted] of Object.entries(privileges))
      if (wanted && !given.has(name))
        throw new NotImplemented(`the privilege ${name} of ${scheme}:`);
    if (!privileges.standard || !privileges.secure)
      throw new NotImplemented(
        `the scheme ${scheme}: without the privileges standard and secure`,
      );
    privileged.add(scheme);
  }
}
