import { localized, msg } from "@lit/localize";
import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { RotateCcw } from "lucide";
import type { AddedFile } from "../../../src/settings/added-file.ts";
import type { ReadingPatch } from "../../../src/settings/reading-settings.ts";
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";
import type { TypefaceChoice } from "../../../src/settings/typeface-choice.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { panel } from "../../styles/panel.ts";
import { loadColoredFace } from "../../typefaces/colored-faces.ts";
import { isFaceThere } from "../../typefaces/is-face-there.ts";
import { closeButton } from "../close-button.ts";
import { PanelCloseEvent } from "../panel-events.ts";
import { appearanceGroup } from "./appearance-group.ts";
import {
  ArticleReadingEvent,
  SettingsResetEvent,
  TypefaceAddEvent,
  TypefaceRemoveEvent,
} from "./drawer-events.ts";
import { focusGroup } from "./focus-group.ts";
import { interfaceGroup } from "./interface-group.ts";
import { pageGroup } from "./page-group.ts";
import "./preset-row.ts";
import { controlOf, toggle } from "./setting-fields.ts";
import {
  groupOf,
  settingGroups,
  type DrawerSetting,
  type SettingGroup,
} from "./setting-places.ts";
import {
  articleScope,
  readersScope,
  type SettingsScope,
} from "./settings-scope.ts";
import { styles } from "./type-drawer.styles.ts";
import { typeGroup } from "./type-group.ts";
import "./typeface-list.ts";
import type { QariTypefaceList } from "./typeface-list.ts";

/** The reader changed settings. Nothing is stored yet: the owner sends the patch to main. */
export class SettingsChangeEvent extends Event {
  readonly patch: SettingsPatch;
  constructor(patch: SettingsPatch) {
    super("qari-settings-change", { bubbles: true, composed: true });
    this.patch = patch;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-settings-change": SettingsChangeEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-type-drawer": QariTypeDrawer;
  }
}

/**
 * Type, page, colours and language, applied at once to the page behind. One
 * group at a time; how a text is set can be for the open article alone.
 *
 * @event {SettingsChangeEvent} qari-settings-change - A setting was changed or reset.
 * @event {SettingsResetEvent} qari-settings-reset - All settings are to go back to their defaults.
 * @event {ArticleReadingEvent} qari-article-reading - What the open article has of its own was changed.
 * @event {PresetRemoveEvent} qari-preset-remove - A preset of the reader's is to go.
 * @event {TypefaceAddEvent} qari-typeface-add - A font file is to be added.
 * @event {TypefaceRemoveEvent} qari-typeface-remove - A font file is to go.
 * @event {PanelCloseEvent} qari-panel-close - The drawer asks to be closed.
 */
@localized()
@customElement("qari-type-drawer")
export class QariTypeDrawer extends LitElement {
  static override styles = [controls, panel, styles];

  /** In force: the reader's, and over them what the open article has of its own. */
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** What the open article has of its own; `undefined` for nothing. */
  @property({ attribute: false }) own: ReadingPatch | undefined;
  /** Whether an article may have anything of its own: not without a library. */
  @property({ type: Boolean }) keeps = false;
  /** Font files that the reader added. */
  @property({ attribute: false }) added: readonly AddedFile[] = [];

  @state() private group: SettingGroup = "type";
  /** The chosen face, when another one stands in for it. */
  @state() private missing: TypefaceChoice | undefined;
  @query("qari-typeface-list")
  private readonly typefaceList!: QariTypefaceList;

  override updated(changed: PropertyValues<this>): void {
    const { typeface, vowelColor } = this.settings;
    // Whether a face of the reader's can colour its vowels is known once it is tried.
    if (changed.has("settings") && vowelColor !== "off")
      void loadColoredFace(typeface).then(() => this.requestUpdate());
    // A file that was added or brought back may be the one that was missing.
    if (changed.has("settings") || changed.has("added"))
      void this.#checkFace(typeface);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("header button")?.focus();
  }

  /** Show a setting, and put the focus on it. */
  async show(setting: DrawerSetting): Promise<void> {
    this.group = groupOf(setting);
    await this.updateComplete;
    const { renderRoot } = this;
    const field = renderRoot.querySelector(`[data-setting=${setting}]`);
    const control =
      controlOf(field) ??
      // A face of one weight has no field for it.
      renderRoot.querySelector<HTMLElement>(`#tab-${this.group}`);
    control?.focus();
    field?.scrollIntoView({ block: "center" });
  }

  override render() {
    const scope = this.#scope();
    return html`
      <section aria-labelledby="heading">
        <header>
          <h2 id="heading">${msg("الخط والمظهر")}</h2>
          ${closeButton(this.#close)}
        </header>
        ${this.#tabs()}
        <div
          class="settings"
          role="tabpanel"
          id="group"
          aria-labelledby="tab-${this.group}"
        >
          ${this.#content(scope)}
        </div>
        <qari-typeface-list
          .settings=${this.settings}
          .choose=${scope.change}
        ></qari-typeface-list>
      </section>
    `;
  }

  async #checkFace(typeface: TypefaceChoice): Promise<void> {
    const isThere = await isFaceThere(typeface);
    if (typeface === this.settings.typeface)
      this.missing = isThere ? undefined : typeface;
  }

  #tabs(): TemplateResult {
    const names: Readonly<Record<SettingGroup, string>> = {
      type: msg("الخط"),
      page: msg("الصفحة"),
      appearance: msg("المظهر"),
      interface: msg("الواجهة"),
    };
    return html`<div
      class="tabs"
      role="tablist"
      aria-label=${msg("مجموعات الإعدادات")}
      @keydown=${this.#tabKey}
    >
      ${settingGroups.map(
        (group) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${group}"
            aria-controls="group"
            aria-selected=${group === this.group}
            tabindex=${group === this.group ? 0 : -1}
            @click=${() => {
              this.group = group;
            }}
          >
            ${names[group]}
          </button>`,
      )}
    </div>`;
  }

  #content(scope: SettingsScope): TemplateResult {
    switch (this.group) {
      case "type":
        return html`${this.#articleField()}
          <fieldset>
            <legend>${msg("أطقم جاهزة")}</legend>
            <qari-preset-row .scope=${scope}></qari-preset-row>
          </fieldset>
          ${typeGroup({
            scope,
            added: this.added,
            isMissing: this.missing === scope.settings.typeface,
            showInstalled: () => void this.typefaceList.open(),
            addFile: () => this.dispatchEvent(new TypefaceAddEvent()),
            removeFile: ({ hash }) =>
              this.dispatchEvent(new TypefaceRemoveEvent(`file:${hash}`)),
          })}`;
      case "page":
        return html`${this.#articleField()}${pageGroup(scope)}`;
      case "appearance":
        return html`${appearanceGroup(scope)}${focusGroup(scope)}`;
      case "interface":
        return html`${interfaceGroup(scope)}
          <button
            type="button"
            class="outline all"
            @click=${() => this.dispatchEvent(new SettingsResetEvent())}
          >
            ${icon(RotateCcw)} ${msg("إعادة كل الإعدادات إلى أصلها")}
          </button>`;
    }
  }

  /** Whom the changes are for, said where they are made. */
  #articleField() {
    if (!this.keeps) return nothing;
    return html`<div class="own ${this.#isOwn ? "on" : ""}">
      ${toggle(
        "own",
        msg("لهذه المادة وحدها"),
        this.#isOwn,
        (isOn) => {
          // Empty is its own too: whatever changes now, by keys as well, is for it alone.
          this.#setOwn(isOn ? {} : undefined);
        },
        this.#isOwn
          ? msg(
              "ما تغيّره هنا لا يمس بقية المواد. أطفئها لتعود إلى خطّك المعتاد.",
            )
          : undefined,
      )}
    </div>`;
  }

  get #isOwn(): boolean {
    return this.keeps && this.own !== undefined;
  }

  #scope(): SettingsScope {
    const reader = readersScope(this.settings, (patch) =>
      this.dispatchEvent(new SettingsChangeEvent(patch)),
    );
    return this.#isOwn && this.group !== "interface"
      ? articleScope(reader, this.own ?? {}, (own) => this.#setOwn(own))
      : reader;
  }

  #setOwn(own: ReadingPatch | undefined): void {
    this.dispatchEvent(new ArticleReadingEvent(own));
  }

  #tabKey = (event: KeyboardEvent): void => {
    const at = settingGroups.indexOf(this.group);
    const forward = this.matches(":dir(rtl)") ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = new Map([
      [forward, (at + 1) % settingGroups.length],
      [back, (at + settingGroups.length - 1) % settingGroups.length],
      ["Home", 0],
      ["End", settingGroups.length - 1],
    ]).get(event.key);
    const group = to === undefined ? undefined : settingGroups[to];
    if (!group) return;
    event.preventDefault();
    this.group = group;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${group}`)?.focus();
  };

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };
}
