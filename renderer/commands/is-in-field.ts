const textFields =
  "textarea, input:not([type=radio], [type=checkbox], [type=range])";

/** Whether an event comes from where text is typed. */
export function isInField(event: Event): boolean {
  const [innermost] = event.composedPath();
  return (
    innermost instanceof HTMLElement &&
    (innermost.isContentEditable || innermost.matches(textFields))
  );
}
