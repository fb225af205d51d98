import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { RotateCcw } from "lucide";
import type { Platform } from "../../../src/ipc/accelerator.ts";
import {
  commandGroupLabels,
  commandLabels,
} from "../../../src/ipc/command-labels.ts";
import {
  commandGroups,
  commandIds,
  commands,
  type CommandId,
} from "../../../src/ipc/commands.ts";
import {
  acceleratorOf,
  holderOf,
  refusalOf,
  type Refusal,
} from "../../../src/ipc/record-shortcut.ts";
import {
  defaultKeys,
  shortcutsInForce,
  type ShortcutChanges,
  type Shortcuts,
} from "../../../src/ipc/shortcuts.ts";
import { assertNever } from "../../../src/assert-never.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { shownKeys } from "../../commands/shown-keys.ts";
import { icon } from "../../icons/icon.ts";
import { closeButton } from "../close-button.ts";
import { SettingsChangeEvent } from "../type-drawer/type-drawer.ts";
import { dialogStyles } from "../shelf/asking-dialog.ts";
import { styles } from "./shortcuts-dialog.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-shortcuts-dialog": QariShortcutsDialog;
  }
}

/** What is said under a command: a key that cannot be, or that another command has. */
type Said =
  | { readonly kind: "refused"; readonly why: Refusal; readonly key: string }
  | { readonly kind: "taken"; readonly by: CommandId; readonly key: string };

/**
 * The shortcuts in force, by group, each to be recorded anew, taken away or put
 * back. What is chosen applies at once.
 *
 * @event {SettingsChangeEvent} qari-settings-change - Other shortcuts.
 */
@localized()
@customElement("qari-shortcuts-dialog")
export class QariShortcutsDialog extends LitElement {
  static override styles = [...dialogStyles, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) platform: Platform = "linux";
  /** A closed one holds nothing: it would be drawn anew with every change of a setting. */
  @state() private isOpen = false;
  @state() private recording: CommandId | undefined;
  @state() private said: (Said & { readonly of: CommandId }) | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  async show(): Promise<void> {
    this.recording = undefined;
    this.said = undefined;
    this.isOpen = true;
    await this.updateComplete;
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog
      aria-labelledby="title"
      @keydown=${this.#keydown}
      @close=${this.#closed}
    >
      ${this.isOpen ? this.#list() : nothing}
    </dialog>`;
  }

  #list() {
    const inForce = this.#inForce;
    const hasChanges = Object.keys(this.settings.shortcuts).length > 0;
    return html`<div class="head">
        <h2 id="title">${msg("اختصارات لوحة المفاتيح")}</h2>
        <button
          type="button"
          class="outline"
          aria-disabled=${!hasChanges}
          @click=${() => {
            if (hasChanges) this.#change({});
          }}
        >
          ${icon(RotateCcw)} ${msg("كلها إلى الأصل")}
        </button>
        ${closeButton(this.#close)}
      </div>
      <div class="body">
        <p class="said">
          ${msg("اضغط اختصارًا لتسجّل غيره. أثناء التسجيل: Backspace يزيله، وEscape يتركه كما هو.")}
        </p>
        ${commandGroups.map((group) => {
          const ids = commandIds.filter((id) => commands[id].group === group);
          return html`<h3 id="group-${group}">
              ${commandGroupLabels[this.settings.language][group]}
            </h3>
            <ul aria-labelledby="group-${group}">
              ${ids.map(
                (id) => html`<li>${this.#row(id, inForce.get(id) ?? [])}</li>`,
              )}
            </ul>`;
        })}
      </div>`;
  }

  #row(id: CommandId, keys: readonly string[]) {
    const name = commandLabels[this.settings.language][id];
    const isRecording = this.recording === id;
    const shown = keys.map((key) => shownKeys(key, this.platform));
    const said = this.said?.of === id ? this.said : undefined;
    const isChanged = this.settings.shortcuts[id] !== undefined;
    const now = shown.length > 0 ? shown.join("، ") : msg("بلا اختصار");
    return html`<div class="row">
        <span>${name}</span>
        <button
          type="button"
          class="outline keys ${isRecording ? "recording" : ""}"
          aria-label=${isRecording ? msg(str`${name}: اضغط الاختصار الجديد`) : `${name}: ${now}`}
          @click=${() => this.#record(id)}
          @blur=${() => this.#leave(id)}
        >
          ${
            isRecording
              ? msg("اضغط المفاتيح…")
              : shown.length > 0
                ? shown.map(
                    (key, at) =>
                      html`${at > 0 ? "، " : nothing}<kbd dir="ltr"
                          >${key}</kbd
                        >`,
                  )
                : html`<span class="none">${msg("بلا اختصار")}</span>`
          }
        </button>
        <button
          type="button"
          aria-label=${msg(str`${name}: إلى الأصل`)}
          title=${msg("إلى الأصل")}
          ?disabled=${!isChanged}
          @click=${(event: Event) => this.#reset(id, event)}
        >
          ${icon(RotateCcw)}
        </button>
      </div>
      <div role="status">${said ? this.#say(said, id) : nothing}</div>`;
  }

  #say(said: Said, id: CommandId) {
    const keys = shownKeys(said.key, this.platform);
    if (said.kind === "refused")
      return html`<p class="said refused">
        ${this.#reason(said.why, isolated(keys))}
      </p>`;
    const other = commandLabels[this.settings.language][said.by];
    return html`<p class="said">
      ${msg(str`${isolated(keys)} اختصار «${other}».`)}
      <button
        type="button"
        class="primary"
        @click=${() => this.#take(id, said.key, said.by)}
      >
        ${msg("انقله إلى هنا")}
      </button>
      <button type="button" class="outline" @click=${this.#stop}>
        ${msg("اتركه")}
      </button>
    </p>`;
  }

  #reason(why: Refusal, keys: string): string {
    switch (why) {
      case "plain":
        return msg(str`${keys} وحده للكتابة أو للتنقل. اضغط معه Ctrl أو Alt.`);
      case "editing":
        return msg(str`${keys} للنسخ واللصق والتحديد. اختر غيره.`);
      case "system":
        return msg(str`${keys} للنظام، فلا يصل إلى قارئ. اختر غيره.`);
      case "letter":
        return msg(str`${keys} يكتب حرفًا في لوحات مفاتيح كثيرة. اختر غيره.`);
      case "unknown":
        return msg("لا يُعرف لهذا المفتاح اسم. اختر غيره.");
      default:
        return assertNever(why);
    }
  }

  get #context() {
    const isRtl = this.settings.language === "ar";
    return { platform: this.platform, isRtl };
  }

  get #inForce(): Shortcuts {
    return shortcutsInForce(this.settings.shortcuts, this.#context);
  }

  #record(id: CommandId): void {
    this.said = undefined;
    this.recording = this.recording === id ? undefined : id;
  }

  #leave(id: CommandId): void {
    if (this.recording === id) this.recording = undefined;
  }

  /** Keys in a dialog mean nothing to what lies below it; while recording, nothing to the dialog either. */
  #keydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const id = this.recording;
    if (!id) return;
    event.preventDefault();
    if (event.key === "Escape") this.recording = undefined;
    else if (event.key === "Backspace" || event.key === "Delete") {
      this.recording = undefined;
      this.#change({ ...this.settings.shortcuts, [id]: "" });
    } else {
      const key = acceleratorOf(event, this.platform);
      if (key !== undefined) this.#want(id, key);
    }
  };

  #want(id: CommandId, key: string): void {
    this.recording = undefined;
    const why = refusalOf(key, this.platform);
    const by = holderOf(key, this.#inForce, this.platform);
    if (why) this.said = { kind: "refused", why, key, of: id };
    else if (by !== undefined && by !== id)
      this.said = { kind: "taken", by, key, of: id };
    else this.#take(id, key);
  }

  #take(id: CommandId, key: string, from?: CommandId): void {
    this.said = undefined;
    const { shortcuts } = this.settings;
    const left =
      from !== undefined && shortcuts[from] !== undefined ? { [from]: "" } : {};
    this.#change({ ...shortcuts, ...left, [id]: key });
  }

  #reset(id: CommandId, { currentTarget }: Event): void {
    this.said = undefined;
    // Of no use any longer, the button would lose the focus; kept in reach, it would be one stop more in every row.
    if (currentTarget instanceof HTMLElement)
      currentTarget.parentElement?.querySelector<HTMLElement>(".keys")?.focus();
    const [key] = defaultKeys(id, this.#context);
    const by =
      key === undefined
        ? undefined
        : holderOf(key, this.#inForce, this.platform);
    if (key !== undefined && by !== undefined && by !== id)
      this.said = { kind: "taken", by, key, of: id };
    else {
      const { [id]: _, ...rest } = this.settings.shortcuts;
      this.#change(rest);
    }
  }

  #change(shortcuts: ShortcutChanges): void {
    this.dispatchEvent(
      new SettingsChangeEvent({ shortcuts: { ...shortcuts } }),
    );
  }

  #stop = (): void => {
    this.recording = undefined;
    this.said = undefined;
  };

  #close = (): void => this.dialog.close();

  #closed = (): void => {
    // It may have been opened again before this was told.
    if (this.dialog.open) return;
    this.#stop();
    this.isOpen = false;
  };
}

/** Keys inside a sentence of the other direction. */
const isolated = (keys: string): string => `\u2066${keys}\u2069`;
