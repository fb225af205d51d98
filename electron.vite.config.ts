import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import { bookAssets } from "./main/exporting/book-assets.ts";

const root = import.meta.dirname;

export default defineConfig({
  main: {
    plugins: [
      {
        // Packed beside main, which finds them there (main/locations.ts).
        name: "book-assets",
        generateBundle() {
          for (const path of bookAssets)
            this.emitFile({
              type: "asset",
              fileName: `book-assets/${path}`,
              source: readFileSync(resolve(root, "node_modules", path)),
            });
        },
      },
    ],
    build: {
      // In few files: a start reads a handful of modules instead of some
      // hundred, and of node_modules only what is native has to be packed.
      externalizeDeps: false,
      rollupOptions: {
        // Finds its native library beside itself.
        external: ["sherpa-onnx-node"],
        input: {
          index: resolve(root, "main/index.ts"),
          // Threads are started by their path (main/locations.ts).
          "library-thread": resolve(
            root,
            "main/library/service/library-thread.ts",
          ),
          "backup-thread": resolve(root, "main/backup/backup-thread.ts"),
          "dictionary-thread": resolve(
            root,
            "main/dictionary/dictionary-thread.ts",
          ),
          "narration-thread": resolve(
            root,
            "main/narration/narration-thread.ts",
          ),
          "export-thread": resolve(root, "main/exporting/export-thread.ts"),
          // A process of its own, started by its path as well.
          "voice-process": resolve(root, "main/speech/neural/voice-process.ts"),
          "import-thread": resolve(root, "main/importing/import-thread.ts"),
          "batch-thread": resolve(root, "main/importing/batch/batch-thread.ts"),
          "check-thread": resolve(root, "main/library/service/check-thread.ts"),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is loaded as CommonJS: Electron's docs,
      // tutorial/esm.md, "Preload scripts".
      rollupOptions: {
        input: { index: resolve(root, "main/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(root, "renderer"),
    // The renderer is served from `app://qari/`: absolute paths, never inlined
    // as data: URLs, which the Content-Security-Policy refuses.
    base: "/",
    // The page comes from app://qari, so Vite's client has to be told where its
    // own server is.
    server: {
      port: 5173,
      strictPort: true,
      hmr: { protocol: "ws", host: "localhost", clientPort: 5173 },
    },
    build: {
      target: "chrome140",
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          index: resolve(root, "renderer/index.html"),
          print: resolve(root, "renderer/print.html"),
        },
        output: {
          codeSplitting: {
            // One file for what places share: one for each that any two of them
            // do would be forty to ask for at the start.
            groups: [{ name: "shared", minShareCount: 2 }],
          },
        },
      },
    },
    worker: { format: "es" },
  },
});
