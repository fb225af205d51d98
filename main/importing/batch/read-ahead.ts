/**
 * Read things side by side and hand out what came of each in their order, so
 * that one that takes long holds up only those that come after it.
 *
 * @param next What is to be read next; `undefined` when there is nothing for now. Asked again as long as something is handed out, which may bring more.
 * @param most How many are read, or wait to be handed out, at a time.
 * @param read Never rejects: one that fails is not to stop the rest.
 */
export async function* readAhead<T, R>(
  next: () => Promise<T | undefined>,
  most: number,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  for (;;) {
    while (begun.length < most) {
      const item = await next();
      if (item === undefined) break;
      begun.push(read(item));
    }
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}
