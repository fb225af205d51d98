import { app, BrowserWindow, protocol } from "electron";

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true } },
]);
await app.whenReady();
protocol.handle(
  "app",
  () =>
    new Response("<!doctype html><title>empty</title><p>empty</p>", {
      headers: { "content-type": "text/html; charset=utf-8" },
    }),
);
const window = new BrowserWindow({ width: 1280, height: 800 });
await window.loadURL("app://qari/");
