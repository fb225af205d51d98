import { buildIfChanged } from "../../tools/runtime/build.ts";

/** Once for all test files of the app. */
export async function setup(): Promise<void> {
  await buildIfChanged();
}
