import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { UsageError } from "./usage-error.ts";

/**
 * Take a command's arguments apart.
 *
 * @throws UsageError for an option it does not have or a value it misses.
 */
export function readArguments<const O extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: O,
) {
  try {
    return parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    if (error instanceof TypeError && "code" in error)
      throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/**
 * One of the values an option can have.
 *
 * @throws UsageError for any other, or for none.
 */
export function oneOf<T extends string>(
  option: string,
  values: readonly T[],
  given: string | undefined,
): T {
  const value = values.find((each) => each === given);
  if (value === undefined)
    throw new UsageError(
      `${option} takes ${values.join(" or ")}${given === undefined ? "" : `, not ${given}`}`,
    );
  return value;
}
