/**
 * Put a text on the clipboard, on a key or a press of the reader's. By the
 * page's own copy command, which needs no permission: the session grants none.
 *
 * @returns False when the system did not take it.
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  addEventListener("copy", give, { capture: true, once: true });
  // Deprecated, and the only way that asks nobody (Clipboard API, "permissions").
  document.execCommand("copy");
  removeEventListener("copy", give, { capture: true });
  return isTaken;
}
