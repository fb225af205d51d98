import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";

/**
 * Where something is written until it is whole: in the folder of its target, so
 * that to rename it is all there is left to do. It has nothing of the target's
 * name, which may be as long as file systems take by itself.
 */
export const draftBeside = (path: string): string =>
  join(dirname(path), `.${randomUUID()}.part`);
