/** How far apart on two pages one line may stand, points. */
export const sameHeight = 4;

/** How often something stands at a height of a page. */
export class HeightCounts {
  readonly #counts = new Map<string, number>();

  add(key: string, y: number): void {
    const place = placed(key, heightOf(y));
    this.#counts.set(place, (this.#counts.get(place) ?? 0) + 1);
  }

  /** At the height and at the next ones: a line may stand on the border of two. */
  near(key: string, y: number): number {
    const height = heightOf(y);
    return [height - 1, height, height + 1]
      .map((each) => this.#counts.get(placed(key, each)) ?? 0)
      .reduce((sum, each) => sum + each, 0);
  }
}

const heightOf = (y: number): number => Math.round(y / sameHeight);
const placed = (key: string, height: number): string => `${height} ${key}`;
