/** Style and layout of more entries than this would hold a frame up. */
const perFrame = 4;

const waiting: (() => void)[] = [];
let isFrameAwaited = false;

/**
 * When an entry that is drawn already is to be drawn anew: right before the
 * next frame, or one that follows where others asked first. A window that
 * nobody sees has no frames, and nothing to hold up.
 */
export function drawingTurn(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.push(resolve);
    awaitFrame();
  });
}

function awaitFrame(): void {
  if (isFrameAwaited) return;
  isFrameAwaited = true;
  requestAnimationFrame(() => {
    isFrameAwaited = false;
    for (const turn of waiting.splice(0, perFrame)) turn();
    if (waiting.length > 0) awaitFrame();
  });
}
