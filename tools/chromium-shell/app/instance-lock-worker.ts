import { rmSync } from "node:fs";
import { connect } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { serveInstances } from "./instance-server.ts";
import type { InstanceNotice } from "./instance-lock.ts";

const { address, verdict, notice } = workerData as {
  address: string;
  verdict: Int32Array;
  notice: InstanceNotice;
};

const first = 1;
const second = 2;

function decide(value: number): void {
  Atomics.store(verdict, 0, value);
  Atomics.notify(verdict, 0);
}

function tellFirst(): void {
  const socket = connect(address, () => socket.end(JSON.stringify(notice)));
  socket.once("error", () => {
    // Nobody listens: what a killed process left behind.
    rmSync(address, { force: true });
    takeOver();
  });
  socket.once("data", () => decide(second));
}

function takeOver(): void {
  const server = serveInstances(address, (told) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
    parentPort?.postMessage(told),
  );
  if (!server.listening) return tellFirst();
  decide(first);
  // Closing also removes the socket.
  parentPort?.once("message", () => server.close());
}

tellFirst();
