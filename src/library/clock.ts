/**
 * A moment of a hybrid logical clock: `018f3c2a1b4d-0003-9f2c11ab`, that is
 * milliseconds, a counter, and the node that says so. Later moments are greater
 * strings, so that SQLite compares them as they are.
 */
export type Stamp = string;

const millisecondDigits = 12;
const counterDigits = 4;
const largestCounter = 0xffff;

/**
 * The next moment of a node's clock: never before one it has seen, whatever
 * the wall clock says, and as near to the wall clock as that allows.
 *
 * @param last The latest moment seen, of any node; `undefined` at the beginning of a library.
 * @param now Milliseconds since 1970 by the wall clock.
 * @param node Eight hexadecimal digits, the same for the life of a library on one machine.
 * @source Kulkarni et al. 2014, "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases", algorithm for local events.
 */
export function nextStamp(
  last: Stamp | undefined,
  now: number,
  node: string,
): Stamp {
  const wall = Math.max(0, Math.floor(now));
  const seen = last === undefined ? undefined : readStamp(last);
  if (!seen || wall > seen.milliseconds) return stamp(wall, 0, node);
  // More than 65,535 changes within a millisecond borrow from the next one.
  return seen.counter < largestCounter
    ? stamp(seen.milliseconds, seen.counter + 1, node)
    : stamp(seen.milliseconds + 1, 0, node);
}

function readStamp(text: Stamp) {
  const [milliseconds = "", counter = ""] = text.split("-");
  return {
    milliseconds: Number.parseInt(milliseconds, 16),
    counter: Number.parseInt(counter, 16),
  };
}

const stamp = (milliseconds: number, counter: number, node: string): Stamp =>
  [
    hex(milliseconds, millisecondDigits),
    hex(counter, counterDigits),
    node,
  ].join("-");

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, "0");
