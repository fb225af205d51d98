/**
 * Have `window.open` give null for a window that is denied, as Electron's
 * does: Chromium first makes the window and lets it be closed later.
 *
 * This function runs inside pages, as its own source text: it may use nothing
 * from outside itself.
 *
 * @source https://www.electronjs.org/docs/latest/api/web-contents#contentssetwindowopenhandlerhandler
 */
export function denyWindows(): void {
  const native = window.open.bind(window);
  window.open = function open(...args) {
    const opened = native(...args);
    // `_self` and the names of frames open nothing new.
    if (opened?.opener !== window || opened.parent !== opened) return opened;
    opened.close();
    return null;
  };
}
