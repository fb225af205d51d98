import { parseAccelerator, chordName, type Platform } from "./accelerator.ts";
import { commandIds, commands, type CommandId } from "./commands.ts";

/** The accelerators in force for each command; none for a command without. */
export type Shortcuts = ReadonlyMap<CommandId, readonly string[]>;

/** What the reader changed: one accelerator for a command, or the empty text for none. */
export type ShortcutChanges = Readonly<Record<string, string>>;

export interface ShortcutContext {
  readonly platform: Platform;
  /** Whether the interface runs from right to left. */
  readonly isRtl: boolean;
}

/** The accelerators that a command comes with. */
export function defaultKeys(
  id: CommandId,
  { platform, isRtl }: ShortcutContext,
): readonly string[] {
  const { keys = [], macKeys, isMirrored } = commands[id];
  const own = platform === "darwin" ? (macKeys ?? keys) : keys;
  return isMirrored && isRtl ? own.map(mirrored) : own;
}

/**
 * The shortcuts in force. What the reader chose wins over what another command
 * came with: a key is never two commands'.
 */
export function shortcutsInForce(
  changes: ShortcutChanges,
  context: ShortcutContext,
): Shortcuts {
  const taken = new Map<string, CommandId>();
  const nameOf = (accelerator: string) => {
    const chord = parseAccelerator(accelerator, context.platform);
    return chord && chordName(chord);
  };
  const chosen = new Map<CommandId, readonly string[]>();
  for (const id of commandIds) {
    const change = changes[id];
    if (change === undefined) continue;
    const name = nameOf(change);
    // A key that cannot be read, or that another command has, is no key at all.
    const isFree = name !== undefined && !taken.has(name);
    if (isFree) taken.set(name, id);
    chosen.set(id, isFree ? [change] : []);
  }
  return new Map(
    commandIds.map((id) => [
      id,
      chosen.get(id) ??
        defaultKeys(id, context).filter((accelerator) => {
          const name = nameOf(accelerator);
          return name !== undefined && !taken.has(name);
        }),
    ]),
  );
}

const mirrored = (accelerator: string): string =>
  accelerator.replace(/(?:Left|Right)$/u, (side) =>
    side === "Left" ? "Right" : "Left",
  );
