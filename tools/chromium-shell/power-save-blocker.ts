import type { PowerSaveBlocker } from "electron";
import { requireReady } from "./app/readiness.ts";
import { refuseTheRest } from "./not-implemented.ts";

/** Ids of what is being held back. No machine that runs the stand-in is kept awake by it: what asks is what matters here. */
const held = new Set<number>();
let last = 0;

/** @source https://www.electronjs.org/docs/latest/api/power-save-blocker */
export const powerSaveBlocker = refuseTheRest("powerSaveBlocker", {
  start: (_type: "prevent-app-suspension" | "prevent-display-sleep") => {
    requireReady("powerSaveBlocker cannot be used before the app is ready");
    last += 1;
    held.add(last);
    return last;
  },
  stop: (id: number) => held.delete(id),
  isStarted: (id: number) => held.has(id),
} satisfies Pick<PowerSaveBlocker, "start" | "stop" | "isStarted">);
