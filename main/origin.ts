/** Scheme of the interface. Links from outside will use `qari:`; the two are never mixed. */
export const appScheme = "app";
export const appHost = "qari";
/** Serialized origin of the interface, as Chromium reports it for a standard scheme. */
export const appOrigin = `${appScheme}://${appHost}`;
/** The one page there is. */
export const appUrl = `${appOrigin}/index.html`;
