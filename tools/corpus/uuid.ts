import type { Random } from "./random.ts";

/** Of the shape of version 4. */
export function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, at) =>
    at === 12
      ? "4"
      : (at === 16 ? random.whole(8, 11) : random.whole(0, 15)).toString(16),
  ).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
