import * as v from "valibot";
import { QariError, type ErrorCode } from "../errors.ts";
import {
  contract,
  type Handlers,
  type OpName,
  type Output,
  type Reply,
} from "./contract.ts";

/** Is this an operation of the contract? Own properties only, so `constructor` and `__proto__` are not. */
export const isOpName = (name: unknown): name is OpName =>
  typeof name === "string" && Object.hasOwn(contract, name);

const fail = (code: ErrorCode, message: string): Reply<never> => ({
  ok: false,
  error: { code, message },
});

/** For the log: what was asked for, never more of it than a line. */
const shown = (name: unknown): string =>
  typeof name === "string" ? JSON.stringify(name.slice(0, 64)) : typeof name;

/** Which part of an input was refused and why, without the value: it may be text of an article, and this goes to the log. */
const refusal = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue)?.slice(0, 64) ?? "input"} is refused by ${issue.type}`;

/**
 * Check one raw call, run it, and turn any outcome into plain data.
 *
 * @param name Operation asked for, as it came over the bridge.
 * @param raw Its input, as it came over the bridge.
 * @param report Receives what is a bug in main, once each; never an expected failure and never `cancelled`.
 * @returns The value, or the code of the failure: `bad-input` for an unknown name or a payload the schema refuses, `internal` for a bug.
 * @throws Nothing.
 */
export async function answer(
  handlers: Handlers,
  name: unknown,
  raw: unknown,
  report: (bug: unknown) => void,
): Promise<Reply<unknown>> {
  if (!isOpName(name)) return fail("bad-input", `no operation ${shown(name)}`);
  return run(handlers, name, raw, report);
}

async function run<K extends OpName>(
  handlers: Handlers,
  name: K,
  raw: unknown,
  report: (bug: unknown) => void,
): Promise<Reply<Output<K>>> {
  try {
    const input = v.safeParse(contract[name].input, raw);
    if (!input.success) {
      return fail("bad-input", `${name}: ${refusal(input.issues[0])}`);
    }
    return { ok: true, value: await handlers[name](input.output) };
  } catch (error) {
    if (error instanceof QariError) return fail(error.code, error.message);
    report(error);
    return fail("internal", name);
  }
}
