/** @param size At least 1. @returns Arrays of that many, the last with what is left. */
export function* batches<T>(
  from: Iterable<T>,
  size: number,
): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const one of from) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
