import { existsSync } from "node:fs";
import type {
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from "electron";
import { environment } from "../environment.ts";
import { refuseTheRest } from "../not-implemented.ts";
import { queuedAnswer, type DialogKind } from "./queued-answers.ts";
import { askWithZenity } from "./zenity.ts";

interface AnswerOf {
  showOpenDialog: OpenDialogReturnValue;
  showSaveDialog: SaveDialogReturnValue;
  showMessageBox: MessageBoxReturnValue;
  showErrorBox: undefined;
}

// The window comes first or not at all; the stand-in's dialogs stand alone.
const optionsOf = (args: readonly unknown[]): object => {
  const options = args.at(-1);
  return typeof options === "object" && options !== null ? options : {};
};

function ask<K extends DialogKind>(
  kind: K,
  options: object,
): Promise<AnswerOf[K]> {
  return environment.harness === undefined
    ? askWithZenity(kind, options)
    : (queuedAnswer(kind, options) as Promise<AnswerOf[K]>);
}

/**
 * A test answers the dialogs beforehand; a person is asked by `zenity`.
 *
 * @source https://www.electronjs.org/docs/latest/api/dialog
 */
export const dialog = refuseTheRest("dialog", {
  showOpenDialog: (...args: unknown[]) =>
    ask("showOpenDialog", optionsOf(args)),
  showSaveDialog: async (...args: unknown[]) => {
    const options: SaveDialogOptions = optionsOf(args);
    const answer = await ask("showSaveDialog", options);
    if (
      !answer.canceled &&
      existsSync(answer.filePath) &&
      !options.properties?.includes("showOverwriteConfirmation")
    )
      throw new Error(
        `without showOverwriteConfirmation Linux asks nobody before ${answer.filePath} is written over`,
      );
    return answer;
  },
  showMessageBox: (...args: unknown[]) =>
    ask("showMessageBox", optionsOf(args)),
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}: ${content}`);
    void ask("showErrorBox", { title, message: content });
  },
});
