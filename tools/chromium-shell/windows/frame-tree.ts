import type { CdpSession } from "../chromium/cdp-connection.ts";
import type { Protocol } from "../chromium/cdp-protocol.ts";

export interface FrameRecord {
  readonly id: string;
  readonly parentId: string | undefined;
  /** As Chromium knows them: of `https://host.scheme.localhost`. */
  url: string;
  securityOrigin: string;
  name: string;
}

/** The frames of one page, kept up to date from the protocol's events. */
export class FrameTree {
  readonly #frames = new Map<string, FrameRecord>();
  mainFrameId = "";

  /** Follow a session: the page's own, or that of a frame in another process. */
  follow(session: CdpSession): void {
    session.on("Page.frameAttached", ({ frameId, parentFrameId }) => {
      if (!this.#frames.has(frameId)) this.#add(frameId, parentFrameId);
    });
    session.on("Page.frameNavigated", ({ frame }) => this.note(frame));
    session.on("Page.navigatedWithinDocument", ({ frameId, url }) => {
      const known = this.#frames.get(frameId);
      if (known) known.url = url;
    });
    session.on("Page.frameDetached", ({ frameId, reason }) => {
      // A swap moves the frame to another process; it is still there.
      if (reason !== "swap") this.#remove(frameId);
    });
  }

  note(frame: Protocol.Page.Frame): void {
    const known =
      this.#frames.get(frame.id) ?? this.#add(frame.id, frame.parentId);
    known.url = frame.url + (frame.urlFragment ?? "");
    known.securityOrigin = frame.securityOrigin;
    known.name = frame.name ?? "";
    if (frame.parentId === undefined) this.mainFrameId = frame.id;
  }

  get(id: string): FrameRecord | undefined {
    return this.#frames.get(id);
  }

  childrenOf(id: string): readonly FrameRecord[] {
    return [...this.#frames.values()].filter(({ parentId }) => parentId === id);
  }

  #add(id: string, parentId: string | undefined): FrameRecord {
    const frame = { id, parentId, url: "", securityOrigin: "", name: "" };
    this.#frames.set(id, frame);
    return frame;
  }

  #remove(id: string): void {
    for (const child of this.childrenOf(id)) this.#remove(child.id);
    this.#frames.delete(id);
  }
}
