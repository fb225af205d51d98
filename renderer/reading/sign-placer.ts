import type { TextMap } from "./text-map.ts";

/**
 * Puts the signs of marks at the lines where their marks begin, in every layout
 * and after every change of it. A block is measured when the browser has just
 * laid it out (`ResizeObserver`), so that placing signs costs no layout of its
 * own; where there are none it costs nothing.
 */
export class SignPlacer {
  readonly #textMap: () => TextMap;
  readonly #watch = new ResizeObserver((entries) =>
    this.#place(entries.map(({ target }) => target)),
  );

  constructor(textMap: () => TextMap) {
    this.#textMap = textMap;
  }

  connect(root: ParentNode | null): void {
    document.fonts.addEventListener("loadingdone", this.#lookAgain);
    if (root) this.watch(root);
  }

  disconnect(): void {
    document.fonts.removeEventListener("loadingdone", this.#lookAgain);
    this.#watch.disconnect();
    this.#root = undefined;
  }

  /** Other blocks are drawn, or other signs: what stands in `root` is placed, and again whenever its lines change. */
  watch(root: ParentNode): void {
    this.#root = root;
    this.#watch.disconnect();
    for (const signs of root.querySelectorAll(".signs")) {
      const block = signs.closest(".block");
      if (block) this.#watch.observe(block);
    }
  }

  #root: ParentNode | undefined;

  /** A face that came late moves lines and may change no height. */
  readonly #lookAgain = (): void => {
    if (this.#root) this.watch(this.#root);
  };

  /** All is read before any of it is written. */
  #place(blocks: readonly Element[]): void {
    const places = blocks
      .filter((block) => block instanceof HTMLElement)
      .flatMap((block) => this.#placesIn(block));
    for (const { sign, top, isUnder } of places) {
      sign.style.setProperty("inset-block-start", `${top.toFixed(1)}px`);
      sign.classList.toggle("under", isUnder);
    }
  }

  #placesIn(block: HTMLElement): readonly SignPlace[] {
    const fragments = fragmentsOf(block);
    const signs = [...block.querySelectorAll<HTMLElement>(".sign")];
    const tops = signs.map((sign) => this.#topOf(sign, block, fragments));
    /** The lowest sign so far of those that are always seen, on either side of the text. */
    const lowest = new Map<string, number>();
    return signs
      .map((sign, at) => ({ sign, top: tops[at] ?? 0 }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ sign, top }) => {
        if (sign.classList.contains("highlight"))
          return { sign, top, isUnder: false };
        const side = sign.classList.contains("bookmark") ? "start" : "end";
        const before = lowest.get(side);
        // Of several on one line, the first stands for all (`signsTogether`).
        const isUnder =
          before !== undefined && top < before + sign.offsetHeight;
        if (!isUnder) lowest.set(side, top);
        return { sign, top, isUnder };
      });
  }

  /** How far down the block, in the block's own flow: over columns it runs on from one to the next. CSS px. */
  #topOf(
    sign: HTMLElement,
    block: HTMLElement,
    fragments: readonly Fragment[],
  ): number {
    // A bookmark is its paragraph's.
    const offset = sign.classList.contains("bookmark")
      ? 0
      : Number(sign.dataset["at"]);
    const at = {
      section: Number(block.dataset["section"]),
      block: Number(block.dataset["block"]),
      offset,
    };
    const line = this.#textMap()
      .domRange(at, { ...at, offset: offset + 1 })
      ?.getClientRects()[0];
    if (!line) return 0;
    const middle = {
      x: line.left + line.width / 2,
      y: line.top + line.height / 2,
    };
    const fragment =
      fragments.find(
        ({ box }) =>
          middle.x >= box.left &&
          middle.x <= box.right &&
          middle.y >= box.top &&
          middle.y <= box.bottom,
      ) ?? fragments[0];
    if (!fragment) return 0;
    const { box, before } = fragment;
    const height = sign.offsetHeight;
    // Within the fragment: what hangs over its end would be taken to the next column.
    const within = Math.min(
      middle.y - height / 2 - box.top,
      box.height - height,
    );
    return before + Math.max(0, within);
  }
}

/** All the signs that one stands for: itself, and those under it. */
export function signsTogether(sign: HTMLElement): readonly HTMLElement[] {
  const side = sign.classList.contains("bookmark") ? "bookmark" : "note";
  const all = [
    ...(sign
      .closest(".block")
      ?.querySelectorAll<HTMLElement>(`.sign.${side}`) ?? []),
  ];
  const from = all.indexOf(sign);
  const to = all.findIndex(
    (each, at) => at > from && !each.classList.contains("under"),
  );
  return from === -1 ? [sign] : all.slice(from, to === -1 ? undefined : to);
}

interface SignPlace {
  readonly sign: HTMLElement;
  readonly top: number;
  readonly isUnder: boolean;
}

/** A block's part in one column, and how much of the block stands in the columns before. */
interface Fragment {
  readonly box: DOMRect;
  readonly before: number;
}

function fragmentsOf(block: HTMLElement): readonly Fragment[] {
  let before = 0;
  return Array.from(block.getClientRects(), (box) => {
    const fragment = { box, before };
    before += box.height;
    return fragment;
  });
}
