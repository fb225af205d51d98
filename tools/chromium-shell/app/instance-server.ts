import { createServer, type Server } from "node:net";
import type { InstanceNotice } from "./instance-lock.ts";

/**
 * Hear what further instances tell. Whether the address was free is known as
 * soon as this returns (`listening`): a socket that has a path is bound at once.
 *
 * @param onNotice Called whenever another instance starts.
 */
export function serveInstances(
  address: string,
  onNotice: (notice: InstanceNotice) => void,
): Server {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (text += chunk));
    socket.on("end", () => {
      if (text !== "") onNotice(JSON.parse(text) as InstanceNotice);
      socket.end("seen");
    });
    socket.on("error", () => socket.destroy());
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
  });
  return server.listen(address);
}
