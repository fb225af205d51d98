import { createContext } from "@lit/context";
import type { Settings } from "../../src/settings/settings.ts";

/** The settings in force. Provided by `qari-app`, which alone receives them from main. */
export const settingsContext = createContext<Settings>(Symbol("settings"));
