import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { EllipsisVertical, PencilLine, Plus, Trash2 } from "lucide";
import {
  builtInPresets,
  isInForce,
  longestPresetName,
  mostPresets,
  type BuiltInPreset,
  type Preset,
} from "../../../src/settings/presets.ts";
import {
  defaultReading,
  type ReadingPatch,
  type ReadingSettings,
} from "../../../src/settings/reading-settings.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import "../shelf/menu.ts";
import type { QariMenu } from "../shelf/menu.ts";
import { PresetRemoveEvent } from "./drawer-events.ts";
import { readersScope, type SettingsScope } from "./settings-scope.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-preset-row": QariPresetRow;
  }
}

/** What is being named: a new preset, or one that is there. */
type Naming = {
  readonly preset: Preset | undefined;
  /** Where the focus was, and goes back to. */
  readonly from: HTMLElement;
};

/**
 * Sets of type in a row: Qari's own and the reader's. Chosen ones are changes
 * of the scope; what is kept, renamed or removed is a change of the settings.
 *
 * @event {PresetRemoveEvent} qari-preset-remove - One of the reader's is to go.
 */
@localized()
@customElement("qari-preset-row")
export class QariPresetRow extends LitElement {
  static override styles = [
    controls,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button[aria-pressed] {
        border-color: var(--line);
        padding-inline: 14px;
      }
      button[aria-pressed="true"] {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      .own {
        display: flex;
      }
      .own button {
        max-inline-size: 180px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 8px;
      }
      input {
        flex: 1;
        min-inline-size: 140px;
        min-block-size: var(--target);
        padding-inline: 10px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--page);
      }
    `,
  ];

  @property({ attribute: false }) scope: SettingsScope = readersScope(
    defaultSettings,
    () => undefined,
  );
  @state() private naming: Naming | undefined;
  @query("form input") private readonly field!: HTMLInputElement | null;
  @query("qari-menu") private readonly menu!: QariMenu;

  override render() {
    const { settings } = this.scope;
    const names: Readonly<Record<BuiltInPreset, string>> = {
      comfortable: msg("مريح"),
      dense: msg("كثيف"),
      book: msg("كتاب"),
      learning: msg("تعلّم"),
    };
    return html`
      <div class="row">
        ${this.#button(msg("الأصل"), defaultSet)}
        ${builtIns.map((id) => this.#button(names[id], builtInPresets[id]))}
        ${settings.presets.map((preset) => this.#own(preset))}
        ${
          settings.presets.length < mostPresets
            ? html`<button
                type="button"
                class="outline"
                aria-label=${msg("احفظ ما تراه طقمًا")}
                title=${msg("احفظ ما تراه طقمًا")}
                @click=${(event: Event) => {
                  if (event.currentTarget instanceof HTMLElement)
                    void this.#name(undefined, event.currentTarget);
                }}
              >
                ${icon(Plus)}
              </button>`
            : nothing
        }
      </div>
      ${this.naming ? this.#form(this.naming) : nothing}
      <qari-menu></qari-menu>
    `;
  }

  #button(name: string, reading: ReadingPatch): TemplateResult {
    return html`<button
      type="button"
      dir="auto"
      aria-pressed=${isInForce(reading, this.scope.settings)}
      @click=${() => this.scope.change(reading)}
    >
      ${name}
    </button>`;
  }

  #own(preset: Preset): TemplateResult {
    return html`<span class="own"
      >${this.#button(preset.name, preset.reading)}<button
        type="button"
        aria-label="${msg("المزيد")}: ${preset.name}"
        aria-haspopup="menu"
        @click=${(event: MouseEvent) => void this.#more(preset, event)}
      >
        ${icon(EllipsisVertical)}
      </button></span
    >`;
  }

  #form({ preset }: Naming): TemplateResult {
    return html`<form @submit=${this.#save}>
      <input
        aria-label=${msg("اسم الطقم")}
        placeholder=${msg("اسم الطقم")}
        dir="auto"
        required
        maxlength=${longestPresetName}
        .value=${preset?.name ?? ""}
        @keydown=${this.#keydown}
      />
      <button type="submit" class="primary">${msg("احفظ")}</button>
    </form>`;
  }

  async #more(preset: Preset, event: MouseEvent): Promise<void> {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    const chosen = await this.menu.open(
      [
        { id: "rename", label: msg("غيّر الاسم"), icon: PencilLine },
        { id: "remove", label: msg("أزل الطقم"), icon: Trash2, takes: true },
      ],
      currentTarget.getBoundingClientRect(),
    );
    if (chosen === "rename") await this.#name(preset, currentTarget);
    if (chosen === "remove")
      this.dispatchEvent(new PresetRemoveEvent(preset.id));
  }

  async #name(preset: Preset | undefined, from: HTMLElement): Promise<void> {
    this.naming = { preset, from };
    await this.updateComplete;
    this.field?.select();
    this.field?.focus();
  }

  #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = this.field?.value.trim() ?? "";
    if (name === "" || !this.naming) return;
    const { settings, change } = this.scope;
    const { preset } = this.naming;
    this.#leave();
    change({
      presets: preset
        ? settings.presets.map((each) =>
            each.id === preset.id ? { ...each, name } : each,
          )
        : [
            ...settings.presets,
            { id: crypto.randomUUID(), name, reading: setOf(settings) },
          ],
    });
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // The drawer stays open: only the naming is left.
    event.stopPropagation();
    this.#leave();
  };

  /** The form goes, and may not take the focus along. */
  #leave(): void {
    this.naming?.from.focus();
    this.naming = undefined;
  }
}

const builtIns = ["comfortable", "dense", "book", "learning"] as const;

/** All of how a text is set, as it is now. */
const setOf = (settings: ReadingSettings): ReadingSettings => ({
  typeface: settings.typeface,
  latinTypeface: settings.latinTypeface,
  fontSize: settings.fontSize,
  fontWeight: settings.fontWeight,
  lineHeight: settings.lineHeight,
  paragraphSpacing: settings.paragraphSpacing,
  paragraphIndent: settings.paragraphIndent,
  wordSpacing: settings.wordSpacing,
  measure: settings.measure,
  pageMargin: settings.pageMargin,
  alignment: settings.alignment,
  layout: settings.layout,
  textDigits: settings.textDigits,
  vowels: settings.vowels,
  vowelColor: settings.vowelColor,
});
const defaultSet = setOf(defaultReading);
