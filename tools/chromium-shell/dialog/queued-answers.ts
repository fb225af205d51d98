export type DialogKind =
  "showOpenDialog" | "showSaveDialog" | "showMessageBox" | "showErrorBox";

/** A dialog that was shown, and the options it was shown with. */
export interface ShownDialog {
  readonly kind: DialogKind;
  readonly options: object;
}

const answers: { readonly kind: DialogKind; readonly answer: unknown }[] = [];
const shown: ShownDialog[] = [];

/** Have the next dialog of a kind answered with what Electron would return. */
export function queueAnswer(kind: DialogKind, answer: unknown): void {
  answers.push({ kind, answer });
}

export const shownDialogs = (): readonly ShownDialog[] => shown;

/** @throws Where a test has queued no answer: a dialog it did not expect. */
export async function queuedAnswer(
  kind: DialogKind,
  options: object,
): Promise<unknown> {
  shown.push({ kind, options });
  if (kind === "showErrorBox") return undefined;
  const at = answers.findIndex((queued) => queued.kind === kind);
  const [queued] = at < 0 ? [] : answers.splice(at, 1);
  if (!queued)
    throw new Error(
      `dialog.${kind} was shown and no answer was queued: ${JSON.stringify(options)}`,
    );
  return queued.answer;
}
