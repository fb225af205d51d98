let ready = false;

/** Called once, just before `ready` is emitted. */
export function becomeReady(): void {
  ready = true;
}

export const isReady = (): boolean => ready;

/** @throws With `message` while the app is not ready, as most of Electron does. */
export function requireReady(message: string): void {
  if (!ready) throw new Error(message);
}
