interface Wanted {
  readonly profile: string;
  /** Address of a first window without tabs and address bar; absent, Chromium runs headless. */
  readonly show?: string;
  /** Also open a port, so that a test can drive the page with Playwright. */
  readonly port: boolean;
}

const unwantedFeatures = [
  // Bubbles and services that an app's window does not have.
  "AutofillServerCommunication",
  "MediaRouter",
  "OptimizationHints",
  // Electron keeps no page alive behind the one shown.
  "BackForwardCache",
  // Would ask before the page may reach the development server.
  "LocalNetworkAccessChecks",
  "LocalNetworkAccessChecksWebSockets",
];

/**
 * The command line that makes Chromium behave as Electron's does: no first-run
 * pages, no services of its own, nothing sent, sound without a click.
 *
 * @source https://github.com/GoogleChrome/chrome-launcher/blob/main/docs/chrome-flags-for-tools.md
 */
export function chromiumFlags({ profile, show, port }: Wanted): string[] {
  return [
    `--user-data-dir=${profile}`,
    "--remote-debugging-pipe",
    ...(port ? ["--remote-debugging-port=0"] : []),
    ...(show === undefined
      ? ["--headless", "--no-startup-window"]
      : [`--app=${show}`]),
    // Chromium refuses to run its sandbox as root; pages are Qari's own.
    ...(process.platform === "linux" && process.getuid?.() === 0
      ? ["--no-sandbox"]
      : []),
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--no-service-autorun",
    "--noerrdialogs",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-field-trial-config",
    "--disable-quic",
    "--disable-search-engine-choice-screen",
    "--disable-sync",
    `--disable-features=${unwantedFeatures.join()}`,
    "--hide-crash-restore-bubble",
    "--metrics-recording-only",
    "--password-store=basic",
    "--use-mock-keychain",
    // No bar above the page that warns of the switches below.
    "--test-type",
    // Electron's `autoplayPolicy` is `no-user-gesture-required` unless asked.
    "--autoplay-policy=no-user-gesture-required",
    // Electron keeps timers of a covered window running at their rate only
    // where asked; Qari reads aloud in the background, and a tool's window is
    // covered all the time.
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    // Belt and braces beside the interception of every request: no name but
    // localhost can be resolved at all.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  ];
}
