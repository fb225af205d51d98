import { describe, expect, it } from "vitest";
import { IncomingFiles } from "../../main/incoming-files.ts";

describe("IncomingFiles", () => {
  it("holds files back until the interface listens, and hands them over once", () => {
    const brought: (readonly string[])[] = [];
    const files = new IncomingFiles((paths) => brought.push(paths));
    files.take(["/a"]);
    files.take([]);
    files.take(["/b", "/c"]);
    expect(brought).toEqual([]);
    files.ready();
    expect(brought).toEqual([["/a", "/b", "/c"]]);
    files.ready();
    files.take([]);
    files.take(["/d"]);
    expect(brought).toEqual([["/a", "/b", "/c"], ["/d"]]);
    files.hold();
    files.take(["/e"]);
    expect(brought).toHaveLength(2);
  });
});
