import {
  app,
  nativeTheme,
  powerSaveBlocker,
  session,
  shell,
  type BrowserWindow,
} from "electron";
import ElectronStore from "electron-store";
import * as v from "valibot";
import { platformOf } from "../src/ipc/accelerator.ts";
import { ApplicationMenu } from "./application-menu.ts";
import { readClipboard } from "./read-clipboard.ts";
import { systemDialogs } from "./dialogs.ts";
import { dressPage } from "./first-frame.ts";
import { createHandlers } from "./handlers.ts";
import { emitTo, serveDrops, serveRequests } from "./ipc.ts";
import { KeepAwake } from "./keep-awake.ts";
import type { LaunchArguments } from "./launch-arguments.ts";
import { locate } from "./locations.ts";
import { handoverScheme, linkFrom } from "./link-from.ts";
import { openLog } from "./log.ts";
import { openPrintWindow } from "./printing/print-window.ts";
import { serveApp } from "./protocol.ts";
import { serveDevelopment } from "./serve-development.ts";
import { resourcePrefix, serveResource } from "./resources/serve-resource.ts";
import { serveFiles } from "./serve-files.ts";
import { openServices } from "./services.ts";
import { hardenSession } from "./session.ts";
import { drawnTheme, pageColorOf, themeSourceOf } from "./theme.ts";
import { forkUtility } from "./speech/neural/fork-utility.ts";
import { serveTypeface, typefacePrefix } from "./typefaces/serve-typeface.ts";
import { serveVowels } from "./typefaces/vowels/serve-vowels.ts";
import { focusWindow, openWindow } from "./windows.ts";

/** A start belongs to the reader: Qari keeps house later. */
const quietMs = 15_000;

/** What a second instance hands to the first (main/index.ts). */
const handoverSchema = v.object({ paths: v.array(v.string()) });

/**
 * Wire the services, the window and the system's parts, and show the window
 * when Electron is ready. Called once, by the instance that holds the lock.
 */
export function startApplication({ library, paths }: LaunchArguments): void {
  const locations = locate({
    main: import.meta.dirname,
    userData: app.getPath("userData"),
    library,
  });
  const log = openLog(locations.logs, () => new Date());
  process.on("uncaughtExceptionMonitor", (bug) => log.error("uncaught", bug));
  log.info(`Qari ${app.getVersion()} on ${process.platform}`);

  let window: BrowserWindow | undefined;
  const emit = emitTo(() => window);
  const dialogs = systemDialogs(
    () => window,
    () => services.settings.current.language,
  );
  const services = openServices({
    locations,
    dialogs,
    version: app.getVersion(),
    quietMs,
    openKeyValueFile: (options) => new ElectronStore(options),
    emit,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    country: () => app.getLocaleCountryCode(),
    openPrintPage: openPrintWindow(locations.preload, log),
    forkVoice: forkUtility(locations.voiceProcess),
    reveal: (path) => shell.showItemInFolder(path),
    log,
  });
  const { settings, incoming } = services;
  const theme = () =>
    drawnTheme(settings.current.theme, nativeTheme.shouldUseDarkColors);
  const pageColor = () => pageColorOf(settings.current, theme());

  const menu = new ApplicationMenu();
  const keepAwake = new KeepAwake(powerSaveBlocker);

  /** Nobody listens until the next page does. */
  const forgetPage = (): void => {
    menu.allow([]);
    keepAwake.set(false);
    incoming.hold();
  };
  const show = (): void => {
    if (window) return focusWindow(window);
    window = openWindow({
      preload: locations.preload,
      backgroundColor: pageColor(),
      state: services.windowState,
      language: () => settings.current.language,
      onCrash: forgetPage,
      onFullScreen: (isFullScreen) => emit("window.fullscreen", isFullScreen),
      log,
    });
    window.on("closed", () => {
      window = undefined;
      forgetPage();
    });
  };
  const take = (files: readonly string[]): void => {
    incoming.take(files);
    if (app.isReady()) show();
  };
  const dressMenu = (): void =>
    menu.show({
      language: settings.current.language,
      shortcuts: settings.current.shortcuts,
      platform: platformOf(process.platform),
      invoke: (command) => emit("command.invoked", command),
    });

  incoming.take(paths);
  app.on("second-instance", (_event, _argv, _cwd, handover) => {
    const read = v.safeParse(handoverSchema, handover);
    take(read.success ? read.output.paths : []);
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    take([path]);
  });
  app.on("open-url", (event, address) => {
    event.preventDefault();
    const link = linkFrom(address);
    if (link === undefined)
      log.warn(`refused a link of ${address.slice(0, 40)}`);
    else take([link]);
  });
  // Installers make it known on macOS and Linux; on Windows the app does.
  if (app.isPackaged && process.platform === "win32")
    app.setAsDefaultProtocolClient(handoverScheme);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    // What the page said last is still on its way to the disk.
    event.preventDefault();
    void services.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });

  settings.onChange((now, before) => {
    nativeTheme.themeSource = themeSourceOf(now);
    if (now.theme !== before.theme || now.customPage !== before.customPage)
      window?.setBackgroundColor(pageColor());
    if (now.language !== before.language || now.shortcuts !== before.shortcuts)
      dressMenu();
  });

  const handlers = createHandlers({
    ...services,
    emit,
    platform: process.platform,
    ready: () => services.ready(),
    choosePaths: (what) =>
      what === "files" ? dialogs.files() : dialogs.folders(),
    readClipboard,
    isFullScreen: () => window?.isFullScreen() ?? false,
    setFullScreen: (isFullScreen) => window?.setFullScreen(isFullScreen),
    keepAwake: (isAwake) => keepAwake.set(isAwake),
    allowCommands: (possible) => menu.allow(possible),
    openLink: (url) => shell.openExternal(url),
  });

  const development = app.isPackaged
    ? undefined
    : process.env["ELECTRON_RENDERER_URL"];
  const dress = (html: string) =>
    dressPage(html, settings.current.language, theme());
  const pictures = serveResource(services.resources);
  const typefaces = serveTypeface(services.typefaces);
  const shipped = serveFiles(
    [
      { prefix: "/voice/", folder: locations.voice },
      { prefix: "/tashkeel/", folder: locations.tashkeel },
      { prefix: "/", folder: locations.renderer },
    ],
    dress,
  );

  app
    .whenReady()
    .then(() => {
      nativeTheme.themeSource = themeSourceOf(settings.current);
      hardenSession(session.defaultSession, log, development);
      const files =
        development === undefined
          ? shipped
          : serveDevelopment(development, shipped, dress);
      serveApp(
        serveVowels((request) => {
          const { pathname } = new URL(request.url);
          if (pathname.startsWith(resourcePrefix)) return pictures(request);
          if (pathname.startsWith(typefacePrefix)) return typefaces(request);
          return files(request);
        }),
      );
      serveRequests(handlers, log);
      serveDrops(services.batches, log);
      dressMenu();
      show();
      // Not before: macOS may tell of it while the app starts.
      app.on("activate", show);
      return undefined;
    })
    .catch((bug: unknown) => {
      log.error("Qari did not start", bug);
      app.exit(1);
    });
}
