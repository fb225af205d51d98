// oxlint-disable-next-line typescript/triple-slash-reference -- tests reach this file from a project of their own; an import cannot bring the declaration
/// <reference path="./sherpa-onnx-node.d.ts" />
import type sherpa from "sherpa-onnx-node";
import { QariError } from "../../../src/errors.ts";

/**
 * Load sherpa-onnx with its native library, which is there for the systems that
 * it is built for and no others.
 *
 * @throws QariError `voice-engine-missing`
 */
export async function loadEngine(): Promise<typeof sherpa> {
  try {
    return (await import("sherpa-onnx-node")).default;
  } catch (cause) {
    throw new QariError("voice-engine-missing", String(cause), { cause });
  }
}
