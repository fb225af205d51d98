import { html, type LitElement } from "lit";
import type { ReadingPatch } from "../../../src/settings/reading-settings.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import { ArticleReadingEvent } from "../../components/type-drawer/drawer-events.ts";
import type { DrawerSetting } from "../../components/type-drawer/setting-places.ts";
import "../../components/type-drawer/type-drawer.ts";
import { SettingsChangeEvent } from "../../components/type-drawer/type-drawer.ts";
import type { PanelController } from "../../controllers/panel-controller.ts";
import { TypefacesController } from "../../controllers/typefaces-controller.ts";
import { MessageEvent } from "../message-event.ts";
import { settingActs } from "./setting-acts.ts";

interface Options {
  readonly settings: () => Settings;
  /** How the article alone is set; `undefined` where the reader's settings hold. */
  readonly own: () => ReadingPatch | undefined;
  /** Id of the open article. */
  readonly articleId: () => string | undefined;
  readonly panel: PanelController;
}

/** How the text is set: the drawer, its typefaces, and the commands that turn a setting. Part of the view, apart from it. */
export class TypeDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly #typefaces: TypefacesController;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    this.#typefaces = new TypefacesController(view, {
      chosen: () => options.settings().typeface,
      owner: () => (options.own() ? options.articleId() : undefined),
      choose: (typeface) => this.#set({ typeface }),
    });
  }

  /** What can be done now. */
  get acts(): CommandActs {
    const { settings, panel } = this.#options;
    return {
      "settings.show": () => void panel.toggle("type"),
      ...settingActs(
        settings(),
        (patch) => this.#view.dispatchEvent(new SettingsChangeEvent(patch)),
        (patch) => this.#set(patch),
        (text) => this.#view.dispatchEvent(new MessageEvent(text)),
      ),
    };
  }

  /** Open the drawer where a setting stands. */
  async show(setting: DrawerSetting): Promise<void> {
    await this.#options.panel.show("type");
    await this.#view.renderRoot
      .querySelector("qari-type-drawer")
      ?.show(setting);
  }

  /** @param isKept Whether the library has the article, and keeps what is its own. */
  drawer(isKept: boolean) {
    return html`<qari-type-drawer
      data-panel
      .settings=${this.#options.settings()}
      .own=${this.#options.own()}
      .keeps=${isKept}
      .added=${this.#typefaces.added}
    ></qari-type-drawer>`;
  }

  /** Where an article is set in its own way, it is its own way that changes. */
  #set(patch: ReadingPatch): void {
    const own = this.#options.own();
    this.#view.dispatchEvent(
      own
        ? new ArticleReadingEvent({ ...own, ...patch })
        : new SettingsChangeEvent(patch),
    );
  }
}
