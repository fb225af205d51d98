import { refuseTheRest } from "../not-implemented.ts";
import { addresses } from "../protocol/schemes.ts";
import type { FrameRecord, FrameTree } from "./frame-tree.ts";

/** What main may ask of a frame. @source https://www.electronjs.org/docs/latest/api/web-frame-main */
export interface FrameOfMain {
  readonly url: string;
  readonly origin: string;
  readonly name: string;
  readonly parent: FrameOfMain | null;
  readonly top: FrameOfMain | null;
  readonly frames: readonly FrameOfMain[];
  readonly framesInSubtree: readonly FrameOfMain[];
  isDestroyed(): boolean;
}

const made = new WeakMap<FrameRecord, FrameOfMain>();

/** The `WebFrameMain` of a frame, the same object every time; `null` when the frame has gone. */
export function frameOfMain(tree: FrameTree, id: string): FrameOfMain | null {
  const record = tree.get(id);
  if (!record) return null;
  const known = made.get(record);
  if (known) return known;
  const frame: FrameOfMain = refuseTheRest("webFrameMain", {
    get url() {
      return addresses.toElectron(record.url);
    },
    get origin() {
      const origin = addresses.toElectron(record.securityOrigin);
      // RFC 6454: an opaque origin is written `null`.
      return /^[a-z][a-z0-9+.-]*:\/\/./i.test(origin) ? origin : "null";
    },
    get name() {
      return record.name;
    },
    get parent() {
      return record.parentId === undefined
        ? null
        : frameOfMain(tree, record.parentId);
    },
    get top() {
      return frameOfMain(tree, tree.mainFrameId);
    },
    get frames() {
      return tree
        .childrenOf(id)
        .map((child) => frameOfMain(tree, child.id))
        .filter((child) => child !== null);
    },
    get framesInSubtree(): readonly FrameOfMain[] {
      return [frame, ...frame.frames.flatMap((child) => child.framesInSubtree)];
    },
    isDestroyed: () => tree.get(id) !== record,
  });
  made.set(record, frame);
  return frame;
}
