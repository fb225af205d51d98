import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import * as v from "valibot";
import {
  buildReport,
  openReport,
  searchReport,
  type BuildReport,
  type OpenReport,
  type Order,
  type SearchReport,
} from "./engine-messages.ts";
import type { EngineName } from "./engines.ts";
import type { MixedQuery } from "./search-engine.ts";

/** An engine in its own process, asked one thing after the other. */
export class EngineChild {
  readonly #engine: EngineName;
  readonly #process: ChildProcess;

  constructor(engine: EngineName) {
    this.#engine = engine;
    this.#process = fork(join(import.meta.dirname, "engine-process.ts"), {
      // 100,000 articles in memory are beyond the usual limit.
      execArgv: ["--expose-gc", "--max-old-space-size=6000"],
    });
  }

  async build(folder: string, count: number): Promise<BuildReport> {
    const engine = this.#engine;
    const order: Order = { kind: "build", engine, folder, count };
    return v.parse(buildReport, await this.#ask(order));
  }

  async open(folder: string): Promise<OpenReport> {
    const order: Order = { kind: "open", engine: this.#engine, folder };
    return v.parse(openReport, await this.#ask(order));
  }

  async search(queries: readonly MixedQuery[]): Promise<SearchReport> {
    const order: Order = { kind: "search", queries: [...queries] };
    return v.parse(searchReport, await this.#ask(order));
  }

  close(): void {
    this.#process.kill();
  }

  #ask(order: Order): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const child = this.#process;
      const settle = (): void => {
        child.off("message", answered);
        child.off("exit", gone);
      };
      const answered = (report: unknown): void => {
        settle();
        resolve(report);
      };
      const gone = (code: number | null): void => {
        settle();
        reject(new Error(`${this.#engine} ended with ${String(code)}`));
      };
      child.on("message", answered);
      child.on("exit", gone);
      child.send(order);
    });
  }
}
