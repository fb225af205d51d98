import { appOrigin } from "./origin.ts";

/**
 * May the session fetch this? Nothing but our own scheme leaves the page, and
 * nothing at all leaves the machine.
 *
 * @param url Absolute URL of the request.
 * @param development Origin of Vite's server while developing, `http://localhost:5173`; its socket and the developer tools are let through.
 */
export function isAllowedRequest(url: string, development?: string): boolean {
  if (url.startsWith(`${appOrigin}/`)) return true;
  // Made by the page itself, of bytes that it already has.
  if (url.startsWith(`blob:${appOrigin}/`)) return true;
  if (development === undefined) return false;
  const { host } = new URL(development);
  return url.startsWith("devtools:") || url.startsWith(`ws://${host}/`);
}
