import { bookmarksCommand } from "./bookmarks-command.ts";
import type { Command } from "./command.ts";
import { convertCommand } from "./convert-command.ts";
import { importCommand } from "./import-command.ts";
import { listCommand } from "./list-command.ts";
import { showCommand } from "./show-command.ts";
import { speakCommand } from "./speak-command.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  convertCommand,
  bookmarksCommand,
  speakCommand,
];
