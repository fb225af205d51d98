import { describe, expect, it } from "vitest";
import { clustersOf } from "../../../../src/importing/pdf/clusters.ts";
import {
  readLine,
  segmentsOf,
} from "../../../../src/importing/pdf/text-lines.ts";
import { painted } from "./painted-lines.ts";

const first = "كانت المدينة على ضفة النهر";
const second = "ثم انتقل أهلها إلى الوادي";

/** What stands on the lines of a page, wide gaps apart. */
const linesOf = (...lines: readonly ReturnType<typeof painted>[]) =>
  segmentsOf(clustersOf(lines.flat())).map(
    (segment) => readLine(segment, "rtl").text,
  );

describe("the lines of a page", () => {
  it.each([
    ["above both", 96],
    ["between them", 108],
    ["below both", 118],
  ])("stay two beside a large number whose foot is %s", (_, y) => {
    expect(
      linesOf(
        painted("7", { y, size: 40, right: 500 }),
        painted(first, { y: 100, right: 400 }),
        painted(second, { y: 114, right: 400 }),
      ).toSorted(),
    ).toEqual([first, second, "7"].toSorted());
  });

  it("hold raised numbers", () => {
    expect(
      linesOf(
        painted(first, { y: 100 }),
        painted("1", { y: 96, size: 7, right: 355 }),
        painted(second, { y: 114 }),
        painted("2", { y: 110, size: 7, right: 360 }),
      ),
    ).toEqual([`${first} 1`, `${second} 2`]);
  });
});
