import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Whether there is anything for sound to come out of.
 *
 * Where there is no device, Chromium plays into a silent one and says nothing.
 * It does list an output device without asking for permission, nameless, when
 * there is one: that is all that is looked at.
 */
export class SoundDeviceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isMissing = false;
  #isWatching = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** False until `watch` has found out. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  hostDisconnected(): void {
    navigator.mediaDevices.removeEventListener("devicechange", this.#look);
    this.#isWatching = false;
  }

  /** Look now and whenever a device comes or goes. */
  watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    navigator.mediaDevices.addEventListener("devicechange", this.#look);
    this.#look();
  }

  #look = (): void => {
    void navigator.mediaDevices.enumerateDevices().then(
      (devices) =>
        this.#set(!devices.some(({ kind }) => kind === "audiooutput")),
      // Not to be told is no reason to say that there is none.
      () => this.#set(false),
    );
  };

  #set(isMissing: boolean): void {
    if (this.#isMissing === isMissing) return;
    this.#isMissing = isMissing;
    this.#host.requestUpdate();
  }
}
