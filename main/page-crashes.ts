import type { MessageBoxOptions } from "electron";
import type { Settings } from "../src/settings/settings.ts";
import type { Log } from "./log.ts";

/** A page that dies twice within this would flicker for ever if it were brought back by itself; ms. */
const flickerMs = 60_000;

const words = {
  ar: {
    message: "توقفت الصفحة مرتين",
    detail: "ما قرأته وعلّمته محفوظ. أعد فتحها، أو أغلق قارئ وافتحه من جديد.",
    buttons: ["أعد فتح الصفحة", "أغلق قارئ"],
  },
  en: {
    message: "The page stopped twice",
    detail:
      "What you read and marked is saved. Open the page again, or quit Qari and start it anew.",
    buttons: ["Open the page again", "Quit Qari"],
  },
} as const;

/** What is asked of `webContents`. */
interface MortalPage {
  on(
    event: "render-process-gone",
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown;
  reload(): void;
}

export interface PageCrashOptions {
  readonly language: () => Settings["language"];
  /** The page is gone, and with it all that it was doing. */
  readonly onCrash: () => void;
  /** `dialog.showMessageBox` of the window. */
  readonly ask: (
    options: MessageBoxOptions,
  ) => Promise<{ readonly response: number }>;
  readonly quit: () => void;
  /** A point in time, ms. */
  readonly now: () => number;
  readonly log: Log;
}

/** Bring a page back that died; where it has just been brought back, ask the reader first. */
export function bringBackPage(
  page: MortalPage,
  { language, onCrash, ask, quit, now, log }: PageCrashOptions,
): void {
  let last = -Infinity;
  page.on("render-process-gone", (_event, { reason }) => {
    log.error("the page died", reason);
    if (reason === "clean-exit") return;
    onCrash();
    const isAgain = now() - last < flickerMs;
    last = now();
    if (!isAgain) {
      page.reload();
      return;
    }
    const { message, detail, buttons } = words[language()];
    ask({
      type: "error",
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
      .then(({ response }) => (response === 0 ? page.reload() : quit()))
      .catch((error: unknown) => log.error("the reader was not asked", error));
  });
}
