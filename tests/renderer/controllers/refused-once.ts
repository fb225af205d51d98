import { QariError } from "../../../src/errors.ts";

/** What main is asked; it refuses the first, once it is told to. */
export function refusedOnce() {
  const gate = Promise.withResolvers<void>();
  const asked: unknown[] = [];
  return {
    asked,
    refuse: () => gate.resolve(),
    ask: async (input: unknown): Promise<void> => {
      asked.push(input);
      if (asked.length > 1) return;
      await gate.promise;
      throw new QariError("disk-full", "test");
    },
  };
}
