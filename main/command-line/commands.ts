import { backupCommand } from "./backup-command.ts";
import { bookmarksCommand } from "./bookmarks-command.ts";
import type { Command } from "./command.ts";
import { convertCommand } from "./convert-command.ts";
import { doctorCommand } from "./doctor/doctor-command.ts";
import { importCommand } from "./import-command.ts";
import { listCommand } from "./list-command.ts";
import { restoreCommand } from "./restore-command.ts";
import { searchCommand } from "./search-command.ts";
import { showCommand } from "./show-command.ts";
import { speakCommand } from "./speak-command.ts";
import { tashkeelCommand } from "./tashkeel-command.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  convertCommand,
  searchCommand,
  bookmarksCommand,
  speakCommand,
  tashkeelCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
];
