/** What the check needs of Electron's `WebFrameMain`. */
export interface SenderFrame {
  readonly parent: object | null;
  readonly origin: string;
}

/**
 * Did a call come from the window's own page?
 *
 * A child frame shares the window's WebContents, so a check of `event.sender`
 * would let it in: the frame must be a top one, of our origin. `null` is a
 * frame that navigated away or was destroyed since it called.
 */
export const isOurFrame = (
  frame: SenderFrame | null,
  origin: string,
): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin;
