/**
 * Where a page of a custom scheme lives in stock Chromium: a secure origin of
 * its own, one per host, as `standard` and `secure` privileges give it in
 * Electron. `app://qari/x` ⇄ `https://qari.app.localhost/x`.
 */
export interface Addresses {
  readonly toChromium: (url: string) => string;
  readonly toElectron: (url: string) => string;
}

/** @param isRegistered Whether a scheme is one of the app's own. */
export function createAddresses(
  isRegistered: (scheme: string) => boolean,
): Addresses {
  return {
    toChromium(url) {
      const parts = /^([a-z][a-z0-9.-]*):\/\/([^/?#]+)(.*)$/is.exec(url);
      const [, scheme = "", host = "", rest = ""] = parts ?? [];
      return isRegistered(scheme.toLowerCase())
        ? `https://${host}.${scheme.toLowerCase()}.localhost${rest}`
        : url;
    },
    toElectron(url) {
      const parts = /^https:\/\/([^/?#]+)\.([a-z0-9-]+)\.localhost(.*)$/is.exec(
        url,
      );
      const [, host = "", scheme = "", rest = ""] = parts ?? [];
      return isRegistered(scheme) ? `${scheme}://${host}${rest}` : url;
    },
  };
}
