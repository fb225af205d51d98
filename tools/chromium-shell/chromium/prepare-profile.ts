import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What no switch turns off: an app's window offers no translation and keeps no passwords. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
};

/** Lay down a new profile's first preferences; one in use keeps its own. */
export function prepareProfile(profile: string): void {
  const file = join(profile, "Default", "Preferences");
  if (existsSync(file)) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}
