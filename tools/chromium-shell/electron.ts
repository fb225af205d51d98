import { app } from "./app/app.ts";
import { clipboard } from "./clipboard.ts";
import { dialog } from "./dialog/dialog.ts";
import { ipcMain } from "./ipc/ipc-main.ts";
import { Menu, MenuItem } from "./menu/menu.ts";
import { nativeTheme } from "./native-theme.ts";
import { net } from "./net.ts";
import { refuseTheRest } from "./not-implemented.ts";
import { powerSaveBlocker } from "./power-save-blocker.ts";
import { protocol, session } from "./session/session.ts";
import { answerTraffic } from "./session/traffic.ts";
import { screen } from "./screen.ts";
import { shell } from "./shell.ts";
import { utilityProcess } from "./utility/utility-process.ts";
import { BrowserWindow } from "./windows/browser-window.ts";

answerTraffic();

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

/** What `import electron from "electron"` gives; the rest of Electron throws by name. */
const electron = refuseTheRest("electron", {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
});

// Packages written for Electron import its default export.
// oxlint-disable-next-line import/no-default-export
export default electron;
