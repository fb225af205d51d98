import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

const { address, verdict, notice } = workerData as {
  address: string;
  verdict: Int32Array;
  notice: unknown;
};

const first = 1;
const second = 2;

function decide(value: number): void {
  Atomics.store(verdict, 0, value);
  Atomics.notify(verdict, 0);
}

function listen(): void {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (text += chunk));
    socket.on("end", () => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
      if (text !== "") parentPort?.postMessage(JSON.parse(text));
      socket.end("seen");
    });
    socket.on("error", () => socket.destroy());
  });
  server.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    tellFirst();
  });
  server.listen(address, () => decide(first));
  // Closing also removes the socket.
  parentPort?.once("message", () => server.close());
}

function tellFirst(): void {
  const socket = connect(address, () => socket.end(JSON.stringify(notice)));
  socket.once("error", () => {
    // Nobody listens: what a killed process left behind.
    rmSync(address, { force: true });
    listen();
  });
  socket.once("data", () => decide(second));
}

listen();
