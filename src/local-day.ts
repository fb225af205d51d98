/** The day that it is where the reader is, `2026-11-23`. */
export function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return [
    String(date.getFullYear()).padStart(4, "0"),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join("-");
}
