/** Of the windows that books are opened in, ours and the peer's. CSS px. */
export const windowSize = { width: 1280, height: 800 } as const;
