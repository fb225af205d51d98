/** Room kept between a card and what it stands by, and the window's edge, in CSS px. */
const gap = 8;

/**
 * Place a fixed element by a stretch of text, never over it: above its first
 * line, or below its last where there is more room, or at the foot of the
 * window when the text fills it.
 *
 * @param box The stretch, CSS px of the window.
 * @param prefers Which side is tried first.
 */
export function placeBeside(
  element: HTMLElement,
  box: DOMRect,
  prefers: "above" | "below",
): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const above = box.top - gap - height;
  const below = box.bottom + gap;
  const fitsAbove = above >= gap;
  const fitsBelow = below + height <= innerHeight - gap;
  const top =
    prefers === "above"
      ? fitsAbove
        ? above
        : fitsBelow
          ? below
          : innerHeight - height - gap
      : fitsBelow
        ? below
        : fitsAbove
          ? above
          : innerHeight - height - gap;
  const middle = (box.left + box.right) / 2 - width / 2;
  // Without the room of the scroll bar, kept or used, which nothing is drawn in.
  const page = document.documentElement.getBoundingClientRect();
  const rightmost = page.right - width - gap;
  const left = Math.max(page.left + gap, Math.min(middle, rightmost));
  // A place in the window, not in the text: the same in either direction.
  const lowest = innerHeight - height - gap;
  element.style.setProperty("top", `${Math.max(gap, Math.min(top, lowest))}px`);
  element.style.setProperty("left", `${left}px`);
}
