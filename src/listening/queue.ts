import * as v from "valibot";

/** What a reader lines up by hand is shorter; it fits into the settings. */
export const mostQueued = 500;

/** Ids of articles, in the order in which they are to be heard. */
export const queueSchema = v.pipe(
  v.array(v.pipe(v.string(), v.uuid())),
  v.maxLength(mostQueued),
  v.check((ids) => new Set(ids).size === ids.length, "an article comes once"),
);
export type Queue = readonly string[];

/**
 * The queue with these at its end; what is in it stays where it is.
 *
 * @returns As many of them as it has room for.
 * @throws Nothing.
 */
export const addToQueue = (queue: Queue, ids: readonly string[]): Queue =>
  [...new Set([...queue, ...ids])].slice(0, Math.max(mostQueued, queue.length));

/** @returns The queue itself where nothing of it goes. @throws Nothing. */
export const removeFromQueue = (queue: Queue, id: string): Queue =>
  queue.includes(id) ? queue.filter((each) => each !== id) : queue;

/**
 * The queue with one article elsewhere.
 *
 * @param to Index that it has afterwards; what lies outside counts as the end it is nearer to.
 * @throws Nothing.
 */
export function moveInQueue(queue: Queue, id: string, to: number): Queue {
  if (!queue.includes(id)) return queue;
  const others = queue.filter((each) => each !== id);
  return others.toSpliced(Math.max(0, to), 0, id);
}

/**
 * The queue with one of those that are shown elsewhere among them. What is not
 * shown, being in the trash, keeps its place.
 *
 * @param shown Of the queue, in its order.
 * @param to Index that it has afterwards among those that are shown.
 * @throws Nothing.
 */
export function moveAmong(
  queue: Queue,
  shown: Queue,
  id: string,
  to: number,
): Queue {
  const moved = moveInQueue(shown, id, to).values();
  const places = new Set(shown);
  return queue.map((each) =>
    places.has(each) ? (moved.next().value ?? each) : each,
  );
}

/**
 * What is heard after an article: the one behind it, else the first that is
 * left; after an article from elsewhere, the first.
 *
 * @returns `undefined` when nothing is left.
 * @throws Nothing.
 */
export function nextInQueue(queue: Queue, after: string): string | undefined {
  const behind = queue[queue.indexOf(after) + 1];
  return behind ?? queue.find((id) => id !== after);
}
