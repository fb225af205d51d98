import { afterEach, describe, expect, it } from "vitest";
import {
  DropController,
  type Dropped,
} from "../../../renderer/controllers/drop-controller.ts";

const open: DropController[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.hostDisconnected();
  document.body.replaceChildren();
});

function watch() {
  const taken: Dropped[] = [];
  const controller = new DropController(
    {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    },
    { take: (dropped) => taken.push(dropped) },
  );
  controller.hostConnected();
  open.push(controller);
  return { controller, taken };
}

const carrying = (content: Readonly<Record<string, string>>): DataTransfer => {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(content)) data.setData(type, text);
  return data;
};

function drag(
  type:
    "dragstart" | "dragenter" | "dragleave" | "dragover" | "drop" | "dragend",
  dataTransfer: DataTransfer,
  target: EventTarget = document.body,
): DragEvent {
  const event = new DragEvent(type, {
    bubbles: true,
    composed: true,
    cancelable: true,
    dataTransfer,
  });
  target.dispatchEvent(event);
  return event;
}

describe("what is dropped on the window", () => {
  it("is its files, whatever else comes with them", () => {
    const { taken } = watch();
    const data = carrying({ "text/plain": "a.txt" });
    data.items.add(new File(["نص"], "a.txt"));
    expect(drag("drop", data).defaultPrevented).toBe(true);
    expect(taken).toMatchObject([
      { kind: "files", files: [{ name: "a.txt" }] },
    ]);
  });

  it("is its links, without the comments of the list", () => {
    const { taken } = watch();
    drag(
      "drop",
      carrying({
        "text/uri-list":
          "# comment\r\nhttps://a.example/1\r\nhttps://a.example/2",
        "text/plain": "https://a.example/1",
      }),
    );
    expect(taken).toEqual([
      { kind: "links", links: ["https://a.example/1", "https://a.example/2"] },
    ]);
  });

  it("is its text, with its markup", () => {
    const { taken } = watch();
    drag("drop", carrying({ "text/plain": "نص", "text/html": "<b>نص</b>" }));
    expect(taken).toEqual([{ kind: "text", text: "نص", html: "<b>نص</b>" }]);
  });

  it("shows while something is over the window, and no longer", () => {
    const { controller } = watch();
    const data = carrying({ "text/plain": "نص" });
    drag("dragenter", data);
    drag("dragenter", data);
    drag("dragleave", data);
    expect(controller.isOver).toBe(true);
    expect(drag("dragover", data).defaultPrevented).toBe(true);
    drag("drop", data);
    expect(controller.isOver).toBe(false);
  });

  it("is not what is dragged within the window", () => {
    const { controller, taken } = watch();
    const data = carrying({ "text/plain": "عنوان" });
    drag("dragstart", data);
    drag("dragenter", data);
    expect(controller.isOver).toBe(false);
    expect(drag("drop", data).defaultPrevented).toBe(false);
    drag("dragend", data);
    expect(taken).toEqual([]);
    drag("drop", data);
    expect(taken).toHaveLength(1);
  });

  it("leaves text that is meant for a field to the field, and takes files even there", () => {
    const { taken } = watch();
    const field = document.createElement("input");
    document.body.append(field);
    const text = carrying({ "text/plain": "نص" });
    expect(drag("drop", text, field).defaultPrevented).toBe(false);
    const file = carrying({});
    file.items.add(new File(["نص"], "a.txt"));
    drag("drop", file, field);
    expect(taken).toMatchObject([{ kind: "files" }]);
  });
});
