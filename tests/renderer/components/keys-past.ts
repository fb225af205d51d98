/** Keys pressed on each button of an open dialog that reach the page below it. */
export function keysPast(element: HTMLElement): readonly string[] {
  const past: string[] = [];
  const note = ({ key }: KeyboardEvent): void => {
    past.push(key);
  };
  addEventListener("keydown", note);
  const pressed = element.shadowRoot?.querySelectorAll("button, summary") ?? [];
  if (pressed.length === 0) throw new Error("no button");
  for (const each of pressed)
    for (const key of ["Escape", "Backspace", "ع"])
      each.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, composed: true }),
      );
  removeEventListener("keydown", note);
  return past;
}
