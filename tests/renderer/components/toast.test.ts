import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../../../renderer/components/toast/toast.ts";
import type { ToastMessage } from "../../../renderer/components/toast/toast.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const undo = { label: "تراجع" };
const removed = (): ToastMessage => ({ text: "حُذفت العلامة.", action: undo });

async function toastWith(message: ToastMessage) {
  const toast = document.createElement("qari-toast");
  let closed = 0;
  toast.addEventListener("qari-toast-close", () => {
    closed += 1;
  });
  document.body.append(toast);
  const tell = async (next: ToastMessage | undefined) => {
    toast.message = next;
    await toast.updateComplete;
  };
  await tell(message);
  const find = (selector: string) => {
    const found = toast.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const point = (type: "pointerenter" | "pointerleave") =>
    find(".toast").dispatchEvent(new PointerEvent(type));
  return { toast, tell, find, point, closed: () => closed };
}

describe("a message at the foot of the window", () => {
  it("is shown for its own time and announced, though the one before said the same", async () => {
    const { tell, find, closed } = await toastWith(removed());
    const announced = find("[role=status] span");
    vi.advanceTimersByTime(11_000);
    await tell(removed());
    expect(find("[role=status] span")).not.toBe(announced);
    vi.advanceTimersByTime(11_000);
    expect(closed()).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(closed()).toBe(1);
  });

  it("waits until neither the pointer nor the focus is on it", async () => {
    const { find, point, closed } = await toastWith(removed());
    find("button").focus();
    point("pointerenter");
    point("pointerleave");
    vi.advanceTimersByTime(20_000);
    point("pointerenter");
    find("button").blur();
    vi.advanceTimersByTime(20_000);
    expect(closed()).toBe(0);
    point("pointerleave");
    vi.advanceTimersByTime(12_000);
    expect(closed()).toBe(1);
  });

  it("waits though it came while the one before was pointed at", async () => {
    const { tell, point, closed } = await toastWith(removed());
    point("pointerenter");
    await tell(removed());
    vi.advanceTimersByTime(20_000);
    expect(closed()).toBe(0);
    // Gone from under the pointer, it holds up no other.
    await tell(undefined);
    await tell(removed());
    vi.advanceTimersByTime(12_000);
    expect(closed()).toBe(1);
  });

  it("keeps the focus when the next one offers nothing to do", async () => {
    const { toast, tell, find } = await toastWith(removed());
    find("button").focus();
    await tell({ text: "حُفظت الإشارة." });
    expect(toast.shadowRoot?.activeElement).toBe(find("[aria-label]"));
  });
});
