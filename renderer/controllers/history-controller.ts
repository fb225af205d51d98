import type { ReactiveController, ReactiveControllerHost } from "lit";
import { comparePositions, type Position } from "../../src/article/position.ts";

/** Places that are kept each way; older ones are forgotten. */
const most = 200;

interface Options {
  /** Where the reader is. */
  readonly current: () => Position | undefined;
  /** Bring a place to the reading line. */
  readonly goTo: (position: Position) => void;
}

/**
 * Back and forward through the places that were jumped from. Places are
 * positions in the text, not offsets of scrolling, so they hold through every
 * change of type and size.
 */
export class HistoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  #back: Position[] = [];
  #forward: Position[] = [];
  /** What the last jumps were one after another of, and where they led. */
  #run: { readonly of: unknown; readonly to: Position | undefined } | undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  get canGoBack(): boolean {
    return this.#back.length > 0;
  }

  get canGoForward(): boolean {
    return this.#forward.length > 0;
  }

  /** Another article: its places are others. */
  clear(): void {
    this.#back = [];
    this.#forward = [];
    this.#run = undefined;
    this.#host.requestUpdate();
  }

  /** Jump somewhere; the place that is left can be gone back to. */
  jump(position: Position): void {
    this.leave();
    this.#options.goTo(position);
  }

  /**
   * Remember the place that is about to be left.
   *
   * @param of What this jump is one of many of, such as the hits of one
   *   search: the place before the first of them is the one to go back to,
   *   for as long as the reader stays where they led.
   */
  leave(of?: unknown): void {
    const here = this.#options.current();
    if (!here) return;
    const isSameRun =
      of !== undefined &&
      this.#run?.of === of &&
      this.#run.to !== undefined &&
      isSameBlock(this.#run.to, here);
    if (!isSameRun) {
      push(this.#back, here);
      this.#forward = [];
    }
    this.#run = of === undefined ? undefined : { of, to: undefined };
    this.#host.requestUpdate();
  }

  /** A jump of a run has arrived. */
  arrive(of: unknown): void {
    if (this.#run?.of === of) this.#run = { of, to: this.#options.current() };
  }

  /** @returns Whether there was a place to go back to. */
  back(): boolean {
    return this.#step(this.#back, this.#forward);
  }

  /** @returns Whether there was a place to go forward to. */
  forward(): boolean {
    return this.#step(this.#forward, this.#back);
  }

  #step(from: Position[], to: Position[]): boolean {
    const here = this.#options.current();
    // A jump that led nowhere new is no step.
    const isNew = (place: Position): boolean =>
      !here || comparePositions(place, here) !== 0;
    let target = from.pop();
    while (target && !isNew(target)) target = from.pop();
    this.#run = undefined;
    this.#host.requestUpdate();
    if (!target) return false;
    if (here) push(to, here);
    this.#options.goTo(target);
    return true;
  }
}

function push(places: Position[], place: Position): void {
  const last = places.at(-1);
  if (last && comparePositions(last, place) === 0) return;
  places.push(place);
  if (places.length > most) places.shift();
}

const isSameBlock = (a: Position, b: Position): boolean =>
  a.section === b.section && a.block === b.block;
