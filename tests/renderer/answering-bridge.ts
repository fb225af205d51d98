import { QariError } from "../../src/errors.ts";
import type {
  Bridge,
  EventName,
  Events,
  Input,
  OpName,
  Output,
} from "../../src/ipc/contract.ts";

type Answers = { [K in OpName]?: (input: Input<K>) => Promise<Output<K>> };

/** What main would answer; an operation without an answer is refused. Set anew by each test. */
export const answers: Answers = {};
let send: (name: string, payload: unknown) => void = () => undefined;

const bridge: Bridge = {
  request: async (name, input) => {
    const answer = answers[name as keyof Answers] as
      ((input: unknown) => Promise<unknown>) | undefined;
    if (!answer)
      return { ok: false, error: { code: "internal", message: name } };
    try {
      return { ok: true, value: await answer(input) };
    } catch (error) {
      if (!(error instanceof QariError)) throw error;
      return { ok: false, error: { code: error.code, message: error.message } };
    }
  },
  importFiles: () => Promise.resolve({ ok: true, value: {} }),
  listen: (listener) => {
    send = listener;
    return () => undefined;
  },
};
Object.defineProperty(window, "qari", { value: bridge });

/** Main announces something. */
export const emit = <K extends EventName>(name: K, payload: Events[K]): void =>
  send(name, payload);
