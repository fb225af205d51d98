import { parentPort, workerData } from "node:worker_threads";
import * as v from "valibot";
import { checkLibraryFile } from "../check-library-file.ts";
import { toPlain, type PlainError } from "./thread-messages.ts";

/** Checks a large library beside everything else that goes on: posts what is wrong, or nothing, and ends. Started by `checkInThread`. */
const { file } = v.parse(v.strictObject({ file: v.string() }), workerData);
const damage = checkLibraryFile(file);
if (damage) parentPort?.postMessage(toPlain(damage) satisfies PlainError);
