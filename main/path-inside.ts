import { resolve, sep } from "node:path";

/**
 * The file a URL's path names below a folder.
 *
 * @param root Absolute path of the folder.
 * @param pathname Path of a URL, percent-encoded, beginning with `/`.
 * @returns Absolute path strictly inside `root`, or `undefined` for a path that leads elsewhere or that no honest page asks for: bad escapes, NUL, a backslash or a colon (which lead out of the folder on Windows), `..` however it is written.
 */
export function pathInside(root: string, pathname: string): string | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined || /[\0\\:]/.test(decoded)) return undefined;
  if (decoded.split("/").includes("..")) return undefined;
  const path = resolve(root, `.${decoded}`);
  return path.startsWith(resolve(root) + sep) ? path : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
