import { join } from "node:path";

/** The main script of an app with one empty window: what the runtime itself costs. */
export const emptyApp = join(import.meta.dirname, "empty-app/main.js");
