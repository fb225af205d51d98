import { msg } from "@lit/localize";
import type { LitElement } from "lit";
import {
  settingsReset,
  takenBy,
} from "../../../src/settings/reset-settings.ts";
import type {
  ArticleReadingEvent,
  PresetRemoveEvent,
} from "../../components/type-drawer/drawer-events.ts";
import type { ArticleTypeController } from "../../controllers/article-type-controller.ts";
import type { SettingsController } from "../../controllers/settings-controller.ts";
import type { MessageAction } from "../message-event.ts";

interface Options {
  readonly settings: SettingsController;
  readonly type: ArticleTypeController;
  readonly tell: (text: string, action: MessageAction) => void;
}

/**
 * Makes the changes of settings that come from within the window's element.
 * What takes something away has a way back, which is taken later: it puts back
 * what was taken, and leaves alone what came since.
 */
export function answerSettings(
  host: LitElement,
  { settings, type, tell }: Options,
): void {
  const offerUndo = (text: string, run: () => void): void =>
    tell(text, { label: msg("تراجع"), run });

  const changeType = ({ own }: ArticleReadingEvent): void => {
    const before = type.own;
    const changeBack = type.change(own);
    if (before && Object.keys(before).length > 0 && !own)
      offerUndo(msg("عادت هذه المادة إلى خطّك المعتاد."), changeBack);
  };

  const removePreset = ({ id }: PresetRemoveEvent): void => {
    const { presets } = settings.value;
    const at = presets.findIndex((each) => each.id === id);
    const preset = presets[at];
    if (!preset) return;
    settings.change({ presets: presets.toSpliced(at, 1) });
    offerUndo(msg("أُزيل الطقم."), () =>
      settings.change({
        presets: settings.value.presets.toSpliced(at, 0, preset),
      }),
    );
  };

  const reset = (): void => {
    const taken = takenBy(settingsReset, settings.value);
    settings.change(settingsReset);
    offerUndo(msg("عادت الإعدادات إلى أصلها."), () => settings.change(taken));
  };

  host.addEventListener("qari-settings-change", ({ patch }) =>
    settings.change(patch),
  );
  host.addEventListener("qari-settings-reset", reset);
  host.addEventListener("qari-article-reading", changeType);
  host.addEventListener("qari-preset-remove", removePreset);
}
