/** A key press as it is compared: the Windows virtual key code and the modifiers, whatever the layout types. */
export interface KeyChord {
  readonly keyCode: number;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/**
 * Tell of the menu's key presses that the page has left alone.
 *
 * In Electron a key reaches the page first, and the menu only where no
 * listener prevented its default. So this looks last: from a capturing
 * listener it adds one at the end of the event's way. Where a listener of the
 * page stops the event on its way, it looks once the dispatch is over.
 *
 * This function runs inside pages, as its own source text: it may use nothing
 * from outside itself.
 *
 * @returns A function that sets which chords to look for.
 * @source https://www.electronjs.org/docs/latest/api/web-contents#event-before-input-event
 */
export function watchKeys(
  tell: (chord: KeyChord) => void,
): (chords: readonly KeyChord[]) => void {
  let wanted = new Set<string>();
  const write = (chord: KeyChord): string =>
    [chord.keyCode, chord.ctrl, chord.alt, chord.shift, chord.meta].join();

  window.addEventListener(
    "keydown",
    (event) => {
      const chord = {
        // Deprecated, and still the only field that names the key on an
        // Arabic layout as the menu does.
        keyCode: event.keyCode,
        ctrl: event.ctrlKey,
        alt: event.altKey,
        shift: event.shiftKey,
        meta: event.metaKey,
      };
      if (!wanted.has(write(chord))) return;
      const settle = (): void => {
        clearTimeout(late);
        window.removeEventListener("keydown", settle);
        if (event.defaultPrevented) return;
        // Chromium has shortcuts of its own on many of these.
        event.preventDefault();
        tell(chord);
      };
      const late = setTimeout(settle);
      window.addEventListener("keydown", settle);
    },
    { capture: true },
  );
  return (chords) => {
    wanted = new Set(chords.map(write));
  };
}
