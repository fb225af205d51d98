import { isErrorCode, QariError } from "../../src/errors.ts";
import type {
  Bridge,
  EventName,
  Events,
  Input,
  OpName,
  Output,
  Reply,
} from "../../src/ipc/contract.ts";

declare global {
  interface Window {
    /** Put there by main/preload.ts. */
    readonly qari: Bridge;
  }
}

/**
 * Ask main to do something.
 *
 * @throws QariError with the code main answered; `internal` when main did not answer at all.
 */
export async function call<K extends OpName>(
  name: K,
  input: Input<K>,
): Promise<Output<K>> {
  let reply: Reply<unknown>;
  try {
    reply = await window.qari.request(name, input);
  } catch (cause) {
    throw new QariError("internal", `${name}: no answer`, { cause });
  }
  // Main is the trusted side: its handlers are typed by the same contract.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (reply.ok) return reply.value as Output<K>;
  const { code, message } = reply.error;
  throw new QariError(isErrorCode(code) ? code : "internal", message);
}

/**
 * Bring in files that were dropped on the window.
 *
 * @throws QariError as `call` does.
 */
export async function importFiles(files: readonly File[]): Promise<void> {
  const reply = await window.qari.importFiles(files).catch((cause: unknown) => {
    throw new QariError("internal", "a drop: no answer", { cause });
  });
  if (!reply.ok) throw new QariError(reply.error.code, reply.error.message);
}

const listenersByEvent = new Map<string, Set<(payload: unknown) => void>>();

/** One subscription for the life of the page, made at the first use, so that importing this module needs no bridge. */
let isListening = false;
function listen(): void {
  if (isListening) return;
  isListening = true;
  window.qari.listen((name, payload) => {
    for (const listener of listenersByEvent.get(name) ?? []) listener(payload);
  });
}

/**
 * Hear of something main announces.
 *
 * @returns A function that stops listening.
 */
export function on<K extends EventName>(
  name: K,
  listener: (payload: Events[K]) => void,
): () => void {
  listen();
  const listeners = listenersByEvent.get(name) ?? new Set();
  listenersByEvent.set(name, listeners);
  // Main emits by the same contract (`Emit`).
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const heard = (payload: unknown) => listener(payload as Events[K]);
  listeners.add(heard);
  return () => listeners.delete(heard);
}
