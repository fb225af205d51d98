import { spawn } from "node:child_process";
import type {
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from "electron";
import { NotImplemented } from "../not-implemented.ts";
import type { DialogKind } from "./queued-answers.ts";

/**
 * Ask by GNOME's dialog program, where it is installed.
 *
 * @throws NotImplemented, naming the dialog, where it is not.
 * @source https://help.gnome.org/users/zenity/stable/
 */
export async function askWithZenity(
  kind: DialogKind,
  options: object,
): Promise<never> {
  return (await answer(kind, options)) as never;
}

async function answer(kind: DialogKind, options: object): Promise<unknown> {
  switch (kind) {
    case "showOpenDialog": {
      const { title, properties = [], filters } = options as OpenDialogOptions;
      const { output, canceled } = await zenity(kind, [
        "--file-selection",
        "--separator=\n",
        ...titled(title),
        ...(properties.includes("multiSelections") ? ["--multiple"] : []),
        ...(properties.includes("openDirectory") ? ["--directory"] : []),
        ...filterFlags(filters),
      ]);
      return { canceled, filePaths: canceled ? [] : output.split("\n") };
    }
    case "showSaveDialog": {
      const { title, defaultPath, filters } = options as SaveDialogOptions;
      const { output, canceled } = await zenity(kind, [
        "--file-selection",
        "--save",
        ...titled(title),
        ...(defaultPath === undefined ? [] : [`--filename=${defaultPath}`]),
        ...filterFlags(filters),
      ]);
      return { canceled, filePath: canceled ? "" : output };
    }
    case "showMessageBox": {
      const {
        title,
        message,
        detail,
        buttons = ["OK"],
        cancelId,
      } = options as MessageBoxOptions;
      const [last = "OK", ...others] = buttons.toReversed();
      const { output, canceled } = await zenity(kind, [
        others.length === 0 ? "--info" : "--question",
        ...titled(title),
        "--no-markup",
        `--text=${[message, detail].filter(Boolean).join("\n\n")}`,
        ...others.map((button) => `--extra-button=${button}`),
        `--ok-label=${last}`,
      ]);
      const pressed = buttons.indexOf(output);
      const otherwise = canceled ? (cancelId ?? 0) : buttons.length - 1;
      return {
        response: pressed < 0 ? otherwise : pressed,
        checkboxChecked: false,
      };
    }
    case "showErrorBox": {
      const { title, message } = options as MessageBoxOptions;
      await zenity(kind, [
        "--error",
        "--no-markup",
        ...titled(title),
        `--text=${message}`,
      ]);
      return undefined;
    }
  }
}

const titled = (title: string | undefined): string[] =>
  title === undefined ? [] : [`--title=${title}`];

const filterFlags = (filters: OpenDialogOptions["filters"] = []): string[] =>
  filters.map(
    ({ name, extensions }) =>
      `--file-filter=${name} | ${extensions.map((e) => (e === "*" ? "*" : `*.${e}`)).join(" ")}`,
  );

function zenity(
  kind: DialogKind,
  args: readonly string[],
): Promise<{ output: string; canceled: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn("zenity", args, {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", () =>
      reject(new NotImplemented(`dialog.${kind} without zenity installed`)),
    );
    child.once("close", (code) =>
      resolve({ output: output.replace(/\n$/, ""), canceled: code !== 0 }),
    );
  });
}
