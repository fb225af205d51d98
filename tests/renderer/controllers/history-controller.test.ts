import { beforeEach, describe, expect, it } from "vitest";
import { HistoryController } from "../../../renderer/controllers/history-controller.ts";
import type { Position } from "../../../src/article/position.ts";

const at = (block: number, offset = 0): Position => ({
  section: 0,
  block,
  offset,
});

let here: Position;
let history: HistoryController;

beforeEach(() => {
  here = at(0);
  history = new HistoryController(
    {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    },
    {
      current: () => here,
      goTo: (position) => {
        here = position;
      },
    },
  );
});

describe("the history of places", () => {
  it("goes back to where each jump was made, and forward again", () => {
    history.jump(at(5));
    // The reader read on before the next jump.
    here = at(7);
    history.jump(at(20));
    expect(history.back()).toBe(true);
    expect(here).toEqual(at(7));
    history.back();
    expect(here).toEqual(at(0));
    expect(history.back()).toBe(false);
    expect(here).toEqual(at(0));
    history.forward();
    history.forward();
    expect(here).toEqual(at(20));
    expect([history.canGoBack, history.canGoForward]).toEqual([true, false]);
  });

  it("has no way forward after a jump from the middle", () => {
    history.jump(at(5));
    history.jump(at(9));
    history.back();
    history.jump(at(30));
    expect(history.canGoForward).toBe(false);
    history.back();
    expect(here).toEqual(at(5));
  });

  it("keeps one place for all the hits of a search, until the reader moves on", () => {
    const step = (search: string, to: Position) => {
      history.leave(search);
      here = to;
      history.arrive(search);
    };
    step("بحر", at(3));
    step("بحر", at(8));
    step("بحر", at(11));
    history.back();
    expect(here).toEqual(at(0));
    step("بحر", at(3));
    here = at(6);
    step("بحر", at(8));
    history.back();
    expect(here).toEqual(at(6));
  });

  it("passes over jumps that led nowhere new", () => {
    history.jump(at(4));
    history.jump(at(4));
    history.back();
    expect(here).toEqual(at(0));
  });

  it("is another article's no longer", () => {
    history.jump(at(4));
    history.clear();
    expect(history.canGoBack).toBe(false);
  });
});
