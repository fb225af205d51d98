import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";
import { controls } from "../../styles/controls.ts";
import {
  familiesWithArabic,
  installedFamilies,
} from "../../typefaces/installed-families.ts";
import { closeButton } from "../close-button.ts";
import { cssVariables } from "../css-variables.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-typeface-list": QariTypefaceList;
  }
}

type Found = "searching" | "unknown" | "done";

/** The system's typefaces that have Arabic, each shown in itself. A choice is applied at once; the dialog stays, so that faces can be compared. */
@localized()
@customElement("qari-typeface-list")
export class QariTypefaceList extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: min(480px, calc(100vw - 32px));
        block-size: min(640px, calc(100dvb - 64px));
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        font-family: var(--interface-face);
        font-size: var(--interface-size);
        line-height: 1.6;
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr);
      }
      /* The page behind shows what is chosen. */
      dialog::backdrop {
        background: transparent;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: var(--bar);
        padding-inline: 20px 8px;
      }
      h2 {
        margin: 0;
        font-size: 17px;
        font-weight: 600;
      }
      input[type="search"] {
        margin-inline: 20px;
        min-block-size: var(--target);
        padding-inline: 10px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--page);
      }
      .list {
        margin-block-start: 12px;
        padding: 0 12px 16px;
        overflow-y: auto;
      }
      label {
        position: relative;
        display: block;
        padding: 8px 12px;
        border: 1px solid transparent;
        border-radius: var(--radius);
        cursor: pointer;
        content-visibility: auto;
        contain-intrinsic-block-size: auto 72px;
      }
      label:hover {
        background: var(--hover);
      }
      label:has(input:checked) {
        border-color: var(--accent);
      }
      label:has(input:focus-visible) {
        outline: 2px solid var(--accent);
      }
      label input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .name {
        display: block;
        color: var(--quiet);
        font-size: var(--small-size);
      }
      .sample {
        display: block;
        font-family: var(--face), var(--interface-face);
        font-size: 20px;
        line-height: 1.9;
      }
      p {
        margin: 0;
        padding: 12px;
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** Takes the choice. */
  @property({ attribute: false }) choose: (patch: SettingsPatch) => void = () =>
    undefined;

  @state() private found: Found = "searching";
  @state() private families: readonly string[] = [];
  @state() private filter = "";
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  #search: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.abort();
  }

  /** To be called from a click or key of the reader's. */
  async open(): Promise<void> {
    this.dialog.showModal();
    this.filter = "";
    if (this.families.length > 0) return;
    this.#search?.abort();
    const search = (this.#search = new AbortController());
    this.found = "searching";
    const all = await installedFamilies();
    if (search.signal.aborted) return;
    if (!all) {
      this.found = "unknown";
      return;
    }
    await familiesWithArabic(
      all,
      (families) => {
        this.families = families;
      },
      search.signal,
    );
    if (!search.signal.aborted) this.found = "done";
  }

  override render() {
    return html`<dialog aria-labelledby="title" @keydown=${this.#keydown}>
      <header>
        <h2 id="title">${msg("خطوط الجهاز العربية")}</h2>
        ${closeButton(() => this.dialog.close())}
      </header>
      <input
        type="search"
        aria-label=${msg("ابحث باسم الخط")}
        placeholder=${msg("ابحث باسم الخط")}
        dir="auto"
        .value=${this.filter}
        @input=${this.#type}
      />
      <div class="list">
        ${repeat(this.#shown, (family) => family, this.#row)}
        <div role="status">${this.#state()}</div>
      </div>
    </dialog>`;
  }

  get #shown(): readonly string[] {
    const wanted = this.filter.trim().toLowerCase();
    return this.families.filter((family) =>
      family.toLowerCase().includes(wanted),
    );
  }

  #row = (family: string): TemplateResult =>
    html`<label>
      <input
        type="radio"
        name="family"
        value=${family}
        .checked=${this.settings.typeface === `installed:${family}`}
        @change=${() => this.choose({ typeface: `installed:${family}` })}
      />
      <bdi class="name">${family}</bdi>
      <span
        class="sample"
        lang="ar"
        dir="rtl"
        ${cssVariables({ "--face": `"${family}"` })}
        >قرأتُ الكتابَ كلَّه في ليلةٍ واحدة</span
      >
    </label>`;

  /** Only the list is left: the drawer below does not hear of it. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") event.stopPropagation();
  };

  #type = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      this.filter = event.target.value;
  };

  #state() {
    if (this.found === "unknown")
      return html`<p>
        ${msg(
          "لا يتيح النظام سرد خطوطه. أضف ملف الخط بدلًا من ذلك من «أضف ملف خط…».",
        )}
      </p>`;
    if (this.found === "searching")
      return html`<p>${msg("يُبحث عن الخطوط…")}</p>`;
    if (this.families.length === 0)
      return html`<p>
        ${msg("لا خط عربيًا على هذا الجهاز. أضف ملف خط تختاره.")}
      </p>`;
    return this.#shown.length === 0
      ? html`<p>${msg("لا خط بهذا الاسم.")}</p>`
      : nothing;
  }
}
