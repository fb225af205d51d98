/** Where a text that is not empty stands in another, in order and without overlaps; UTF-16 code units. */
export function* occurrences(
  text: string,
  wanted: string,
): Generator<number, void> {
  for (
    let at = text.indexOf(wanted);
    at !== -1;
    at = text.indexOf(wanted, at + wanted.length)
  )
    yield at;
}
