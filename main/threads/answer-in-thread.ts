import { parentPort } from "node:worker_threads";
import { toPlain } from "../library/service/thread-messages.ts";
import { endMessage, type Answered, type Asked } from "./answering-thread.ts";

/**
 * The whole life of a thread that `AnsweringThread` started.
 *
 * @param answer Its value is copied; what it throws is thrown to who asked.
 * @param close Called before the thread ends.
 */
export function answerInThread(
  answer: (request: unknown) => unknown,
  close: () => void,
): void {
  const port = parentPort;
  if (!port) throw new Error("to be started as a thread");
  const post = (message: Answered): void => port.postMessage(message);
  port.on("message", (message: Asked | typeof endMessage) => {
    if (message === endMessage) {
      close();
      port.close();
      return;
    }
    const { number, request } = message;
    try {
      post({ number, value: answer(request) });
    } catch (error) {
      post({ number, error: toPlain(error) });
    }
  });
}
