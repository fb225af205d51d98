import { BrowserWindow } from "electron";
import { QariError } from "../../src/errors.ts";
import type { Log } from "../log.ts";
import { stayOnThePage } from "../windows.ts";
import type { OpenPrintPage } from "./printing.ts";

/** What Electron says where the reader thought better of it. @source Electron, `webContents.print`, "Event: callback". */
const thoughtBetter = /cancel/i;

/** @param preload Absolute path of the bundled preload. */
export const openPrintWindow =
  (preload: string, log: Log): OpenPrintPage =>
  (url, onGone) => {
    const window = new BrowserWindow({
      show: false,
      title: "Qari",
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    stayOnThePage(window, log);
    const { webContents } = window;
    webContents.on("render-process-gone", (_event, { reason }) => {
      log.error("the page to be printed died", reason);
      onGone();
    });
    window.loadURL(url).catch((error: unknown) => {
      // Closed while it came.
      if (window.isDestroyed()) return;
      log.error("the page to be printed did not load", error);
      onGone();
    });
    return {
      // Sizes and margins are the page's own, too: what stands in its margins is set there (`paper.ts`).
      pdf: ({ name, isLandscape }) =>
        webContents.printToPDF({
          pageSize: name,
          landscape: isLandscape,
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      print: ({ name, isLandscape }) =>
        new Promise((resolve, reject) => {
          webContents.print(
            { pageSize: name, landscape: isLandscape },
            (isDone, reason) => {
              if (isDone || thoughtBetter.test(reason)) resolve();
              else reject(new QariError("print-failed", reason));
            },
          );
        }),
      close: () => {
        if (!window.isDestroyed()) window.destroy();
      },
    };
  };
