import type { Page } from "playwright-core";

/** Let the page believe in an audio output: a machine that tests run on may have none, and the bar would say so instead of what is heard. */
export const haveSoundDevice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    navigator.mediaDevices.enumerateDevices = () =>
      Promise.resolve([
        { kind: "audiooutput", deviceId: "", groupId: "", label: "" },
      ] as MediaDeviceInfo[]);
  });
