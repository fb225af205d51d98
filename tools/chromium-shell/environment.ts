import { hasDisplay } from "../runtime/has-display.ts";

/** How this run was asked for; read once. */
export const environment = {
  /** Windows are drawn but not shown. */
  headless: process.env["QARI_HEADLESS"] === "1" || !hasDisplay(),
  /** Where a test listens, `host:port`; only a test sets it. */
  harness: process.env["QARI_HARNESS"],
  /** The development server, which main serves the renderer from. */
  devServer: process.env["ELECTRON_RENDERER_URL"],
} as const;
