import { flexSearchEngine } from "./flexsearch-engine.ts";
import { miniSearchEngine } from "./minisearch-engine.ts";
import { qariEngine } from "./qari-engine.ts";
import type { SearchEngine } from "./search-engine.ts";

export const engineNames = ["qari", "minisearch", "flexsearch"] as const;
export type EngineName = (typeof engineNames)[number];

export const engines: Readonly<Record<EngineName, SearchEngine>> = {
  qari: qariEngine,
  minisearch: miniSearchEngine,
  flexsearch: flexSearchEngine,
};
