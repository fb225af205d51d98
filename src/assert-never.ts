/**
 * Make the compiler prove that every case of a union is handled.
 *
 * @throws Error (a bug) when a value outside the union arrives at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
