/** Insertions, deletions and replacements between two strings, by code points. */
export function editDistance(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, at) => {
    let diagonal = at;
    let left = at + 1;
    row = row.map((above, index) => {
      const cost = Math.min(
        left + 1,
        above + 1,
        diagonal + (letter === to[index] ? 0 : 1),
      );
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row.at(-1) ?? from.length;
}
