/**
 * The innermost element that has the focus: the host of a shadow root only
 * seems to have it.
 *
 * @param root Where it is looked for.
 * @returns `undefined` where nothing has it, for which a page names its body.
 */
export function focusedElement(
  root: Document | ShadowRoot = document,
): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement)
    active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body
    ? active
    : undefined;
}

/** Give the focus to an element where nothing has it: what had it went away with the place before. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (!focusedElement()) element?.focus({ preventScroll: true });
}
