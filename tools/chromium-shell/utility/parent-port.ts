/**
 * Loaded before the script of a utility process: what Electron gives such a
 * process besides Node.
 *
 * @source https://www.electronjs.org/docs/latest/api/parent-port
 */
import { emitterRefusing } from "../not-implemented.ts";

type Listener = (...args: unknown[]) => void;

class ParentPort extends emitterRefusing("parentPort") {
  // Messages wait until somebody listens.
  #waiting: unknown[] | undefined = [];

  constructor() {
    super();
    process.on("message", (data) => {
      if (this.#waiting) this.#waiting.push(data);
      else this.#tell(data);
    });
    // The app has ended, however it did: its processes do too.
    process.on("disconnect", () => process.exit());
  }

  override on(event: string | symbol, listener: Listener): this {
    super.on(event, listener);
    this.#listened(event);
    return this;
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    super.once(event, listener);
    this.#listened(event);
    return this;
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }

  #listened(event: string | symbol): void {
    if (event !== "message") return;
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    // Not before who listens has gone on.
    queueMicrotask(() => {
      for (const data of waiting) this.#tell(data);
    });
  }

  #tell(data: unknown): void {
    this.emit("message", { data, ports: [] });
  }
}

Object.assign(process, { parentPort: new ParentPort(), type: "utility" });
