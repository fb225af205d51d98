import { existsSync } from "node:fs";

/** Short and of Latin letters and digits, as formats have them: the dots of «د. طه حسين» and «ج.2» are part of a name. */
const extension = /(?<=[^/\\])\.[a-z][a-z0-9]{1,4}$/iu;

/** Where the system's dialog leaves it to the reader to type an extension. Not over another file: nobody was asked. */
export function withExtension(path: string, format: string): string {
  const named = `${path}.${format}`;
  const isNamed =
    extension.test(path) || path.toLowerCase().endsWith(`.${format}`);
  return isNamed || existsSync(named) ? path : named;
}

/** A path without what tells its format; all of it where nothing does. */
export const withoutExtension = (path: string): string =>
  path.replace(extension, "");
