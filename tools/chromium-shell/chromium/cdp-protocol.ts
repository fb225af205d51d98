// playwright-core ships the types of the Chrome DevTools Protocol, generated
// from Chromium's own description, but does not export them by name.
export type { Protocol } from "../../../node_modules/playwright-core/types/protocol.d.ts";
