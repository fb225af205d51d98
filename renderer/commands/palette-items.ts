import { readNumber } from "../../src/arabic/digits.ts";
import { fold } from "../../src/arabic/fold.ts";
import type { ContentsEntry } from "../../src/article/contents.ts";
import type { Platform } from "../../src/ipc/accelerator.ts";
import {
  commandGroupLabels,
  commandLabels,
} from "../../src/ipc/command-labels.ts";
import {
  commandIds,
  commands,
  type CommandId,
} from "../../src/ipc/commands.ts";
import type { Shortcuts } from "../../src/ipc/shortcuts.ts";
import type { Settings } from "../../src/settings/settings.ts";
import {
  settingPlaces,
  type DrawerSetting,
} from "../components/type-drawer/setting-places.ts";
import { commandAliases } from "./command-aliases.ts";
import { shownKeys } from "./shown-keys.ts";

/** What can be chosen in the palette. */
export type PaletteTarget =
  | { readonly kind: "command"; readonly id: CommandId }
  | { readonly kind: "setting"; readonly name: DrawerSetting }
  | { readonly kind: "entry"; readonly entry: ContentsEntry }
  /** A share of the open article, 0–1. */
  | { readonly kind: "progress"; readonly progress: number };

export interface PaletteItem {
  readonly target: PaletteTarget;
  readonly label: string;
  /** What the label is written in, where that is not the interface's language. */
  readonly lang?: string;
  /** The group of a command; absent for the rest. */
  readonly group?: string;
  readonly keys?: string;
  /** Named, so that it can be found, though nothing would come of it now. */
  readonly isUnavailable?: boolean;
  /** What it is found by, folded. */
  readonly words: readonly string[];
  /** What it is found by behind that, folded. */
  readonly aliases?: readonly string[];
}

interface Offer {
  readonly possible: readonly CommandId[];
  readonly shortcuts: Shortcuts;
  /** The newest first. */
  readonly recent: readonly string[];
  readonly language: Settings["language"];
  readonly platform: Platform;
  /** Of the open article; none without one. */
  readonly contents: readonly ContentsEntry[];
}

/** Everything that the palette knows of: commands, the last used first, then settings and the article's chapters. */
export function paletteItems(offer: Offer): readonly PaletteItem[] {
  const { language, recent } = offer;
  const rank = (id: CommandId): number => {
    const at = recent.indexOf(id);
    return at === -1 ? recent.length : at;
  };
  const possible = new Set(offer.possible);
  const ids = commandIds
    .filter((id) => id !== "palette.show")
    .toSorted((a, b) => rank(a) - rank(b));
  return [
    ...ids.map((id): PaletteItem => {
      const [keys] = offer.shortcuts.get(id) ?? [];
      return {
        target: { kind: "command", id },
        label: commandLabels[language][id],
        group: commandGroupLabels[language][commands[id].group],
        ...(keys !== undefined && { keys: shownKeys(keys, offer.platform) }),
        ...(!possible.has(id) && { isUnavailable: true }),
        words: [commandLabels.ar[id], commandLabels.en[id]].map(folded),
        aliases: (commandAliases[id] ?? []).map(folded),
      };
    }),
    ...settingPlaces.map(({ name, labels, aliases }): PaletteItem => ({
      target: { kind: "setting", name },
      label: labels[language],
      ...(!possible.has("settings.show") && { isUnavailable: true }),
      words: [folded(labels[language])],
      // "dark" means the theme before it means "dim pictures in dark themes".
      aliases: [labels.ar, labels.en, ...aliases].map(folded),
    })),
    ...offer.contents.map((entry): PaletteItem => ({
      target: { kind: "entry", entry },
      label: entry.title,
      lang: entry.lang,
      words: [folded(entry.title)],
    })),
  ];
}

/**
 * What of it a reader means by what was typed: every word begins one of the
 * item's, or stands in it. A number is a place as well.
 *
 * @param placeLabel Words a share of the article as a place to go to; absent without an article.
 * @returns All commands that are possible for an empty text, in their order; else the best first, and last what is not possible now.
 */
export function matchingItems(
  items: readonly PaletteItem[],
  typed: string,
  placeLabel?: (progress: number) => string,
): readonly PaletteItem[] {
  const wanted = folded(typed);
  if (wanted === "")
    return items.filter(
      ({ target, isUnavailable }) =>
        target.kind === "command" && isUnavailable !== true,
    );
  const number = readNumber(typed);
  const place: readonly PaletteItem[] =
    number && number.value <= 100 && placeLabel
      ? [
          {
            target: { kind: "progress", progress: number.value / 100 },
            label: placeLabel(number.value / 100),
            words: [],
          },
        ]
      : [];
  const scored = items
    .map((item) => ({ item, score: scoreOf(item, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        Number(a.item.isUnavailable ?? false) -
          Number(b.item.isUnavailable ?? false) || b.score - a.score,
    );
  return [...place, ...scored.map(({ item }) => item)];
}

/** What a thing is called here goes before what is only called so elsewhere. */
function scoreOf({ words, aliases = [] }: PaletteItem, wanted: string): number {
  const parts = wanted.split(" ");
  const inWords = words.map((text) => {
    if (text.startsWith(wanted)) return 5;
    if (` ${text}`.includes(` ${wanted}`)) return 4;
    if (parts.every((part) => ` ${text}`.includes(` ${part}`))) return 3;
    return parts.every((part) => text.includes(part)) ? 2 : 0;
  });
  const bareParts = withoutArticles(wanted).split(" ");
  const isAlias = aliases.some((text) =>
    bareParts.every((part) => ` ${withoutArticles(text)}`.includes(` ${part}`)),
  );
  return Math.max(isAlias ? 1 : 0, ...inWords);
}

/** Nobody remembers whether it was "the night mode" or "night mode". */
const withoutArticles = (text: string): string =>
  text.replaceAll(/(?<=^| )ال(?=\p{L}{2})/gu, "");

const folded = (text: string): string =>
  fold(text).text.replaceAll("…", "").trim().toLowerCase();
