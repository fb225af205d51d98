import { ContextProvider } from "@lit/context";
import { localized } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { CommandId } from "../../../src/ipc/commands.ts";
import type { JobState, Notice, Start } from "../../../src/ipc/contract.ts";
import { commandOf } from "../../../src/ipc/shortcut.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import {
  defaultSettings,
  limits,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";
import "../../components/notices/notices.ts";
import "../../components/toast/toast.ts";
import type { SettingsChangeEvent } from "../../components/type-drawer/type-drawer.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import { SettingsController } from "../../controllers/settings-controller.ts";
import { articlesAdded } from "../../i18n/counts.ts";
import { errorText } from "../../i18n/error-text.ts";
import { showLanguage } from "../../i18n/localization.ts";
import { call, on } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import {
  applyReadingStyle,
  onSystemTheme,
} from "../../styles/reading-style.ts";
import "../library/library-view.ts";
import {
  type MessageAction,
  type MessageEvent,
  report,
} from "../message-event.ts";
import type {
  ArticleOpenEvent,
  ArticleRemoveEvent,
} from "../navigation-events.ts";
import type { QariReaderView } from "../reader/reader-view.ts";
import "../reader/reader-view.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-app": QariApp;
  }
}

type Place = "starting" | "reader" | "library";

/** The whole window: which place is shown, the settings in force, what main announces. */
@localized()
@customElement("qari-app")
export class QariApp extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @state() private place: Place = "starting";
  @state() private opened: OpenedArticle | undefined;
  @state() private job: JobState | undefined;
  @state() private notices: readonly Notice[] = [];
  @state() private message: string | undefined;
  #action: MessageAction | undefined;
  #platform: Start["platform"] = "linux";
  #stops: (() => void)[] = [];

  readonly #context = new ContextProvider(this, {
    context: settingsContext,
    initialValue: defaultSettings,
  });
  readonly #settings = new SettingsController({
    apply: (settings) => this.#apply(settings),
    fail: (error) => report(this, error),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      on("settings.changed", (settings) => this.#settings.receive(settings)),
      on("job.changed", (job) => void this.#follow(job)),
      on("command.invoked", (command) => void this.#run(command)),
      onSystemTheme(() => applyReadingStyle(this.#settings.value)),
    ];
    addEventListener("keydown", this.#shortcut);
    this.addEventListener("qari-message", this.#say);
    this.addEventListener("qari-settings-change", this.#changeSettings);
    this.addEventListener("qari-article-open", this.#openArticle);
    this.addEventListener("qari-article-remove", this.#removeArticle);
    this.addEventListener("qari-library-show", this.#showLibrary);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    removeEventListener("keydown", this.#shortcut);
    this.removeEventListener("qari-message", this.#say);
    this.removeEventListener("qari-settings-change", this.#changeSettings);
    this.removeEventListener("qari-article-open", this.#openArticle);
    this.removeEventListener("qari-article-remove", this.#removeArticle);
    this.removeEventListener("qari-library-show", this.#showLibrary);
  }

  override render() {
    return html`
      <qari-notices
        .notices=${this.notices}
        @qari-notices-dismiss=${this.#dismissNotices}
      ></qari-notices>
      ${this.#view()}
      <qari-toast
        .message=${this.message}
        .action=${this.#action?.label}
        @qari-toast-action=${this.#act}
        @qari-toast-close=${this.#hush}
      ></qari-toast>
    `;
  }

  #view() {
    switch (this.place) {
      case "starting":
        return nothing;
      case "reader":
        return html`<qari-reader-view
          .opened=${this.opened}
        ></qari-reader-view>`;
      case "library":
        return html`<qari-library-view
          .job=${this.job}
          .current=${this.opened?.article.id}
        ></qari-library-view>`;
    }
  }

  async #start(): Promise<void> {
    try {
      const start = await call("app.start", {});
      this.#settings.receive(start.settings);
      await showLanguage(start.settings.language);
      this.notices = start.notices;
      this.#platform = start.platform;
      this.#show(start.opened);
    } catch (error) {
      this.place = "library";
      report(this, error);
    }
  }

  #show(opened: OpenedArticle | undefined): void {
    this.opened = opened;
    this.place = opened ? "reader" : "library";
    document.title = opened ? `${opened.article.title} — قارئ` : "قارئ";
  }

  #apply(settings: Settings): void {
    this.#context.setValue(settings);
    applyReadingStyle(settings);
    void showLanguage(settings.language);
    this.requestUpdate();
  }

  #changeSettings = (event: SettingsChangeEvent): void => {
    this.#settings.change(event.patch);
  };

  #openArticle = (event: ArticleOpenEvent): void => void this.#open(event.id);

  /** What was deleted is nothing to go back to. */
  #removeArticle = (event: ArticleRemoveEvent): void => {
    if (event.id === this.opened?.article.id) this.opened = undefined;
  };

  async #open(id: string): Promise<void> {
    // Read without a library, it is nowhere but here.
    if (this.opened?.article.id === id && !this.opened.kept) {
      this.#show(this.opened);
      return;
    }
    try {
      this.#show(await call("article.open", { id }));
      scrollTo({ top: 0, behavior: "instant" });
    } catch (error) {
      report(this, error);
    }
  }

  #showLibrary = (): void => {
    this.place = "library";
    document.title = "قارئ";
    scrollTo({ top: 0, behavior: "instant" });
  };

  /**
   * Shortcuts are read here and not left to the menu, which knows a letter only
   * where the layout types it: under an Arabic layout Ctrl+D would be no one's.
   * What is handled here does not reach the menu (Electron, keyboard-shortcuts.md).
   */
  #shortcut = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = commandOf(event, this.#platform);
    if (!command) return;
    event.preventDefault();
    if (!event.repeat || command.startsWith("type.")) void this.#run(command);
  };

  async #run(command: CommandId): Promise<void> {
    const { fontSize } = this.#settings.value;
    switch (command) {
      case "import.choose":
        try {
          await call("import.choose", {});
        } catch (error) {
          report(this, error);
        }
        break;
      case "type.larger":
        this.#settings.change(sized(fontSize + 2));
        break;
      case "type.smaller":
        this.#settings.change(sized(fontSize - 2));
        break;
      case "type.reset":
        this.#settings.change({ fontSize: defaultSettings.fontSize });
        break;
      case "library.show":
        this.#showLibrary();
        break;
      default:
        this.renderRoot
          .querySelector<QariReaderView>("qari-reader-view")
          ?.run(command);
    }
  }

  async #follow(job: JobState): Promise<void> {
    this.job = job;
    if (job.state === "failed") this.#tell(errorText(job.error.code));
    if (job.state !== "finished") return;
    const [first, ...others] = job.articles;
    const [failure] = job.failures;
    if (failure)
      this.#tell(`${errorText(failure.code)} — ${fileName(failure.path)}`);
    else this.#tell(articlesAdded(job.articles.length, this.#settings.value));
    if (first && others.length === 0 && !failure) await this.#open(first.id);
  }

  #say = (event: MessageEvent): void => this.#tell(event.text, event.action);

  #tell(text: string, action?: MessageAction): void {
    this.#action = action;
    this.message = text;
  }

  #dismissNotices = (): void => {
    this.notices = [];
  };

  #act = (): void => {
    const action = this.#action;
    this.#hush();
    action?.run();
  };

  #hush = (): void => {
    this.#action = undefined;
    this.message = undefined;
  };
}

const sized = (size: number): SettingsPatch => ({
  fontSize: Math.min(limits.fontSize.max, Math.max(limits.fontSize.min, size)),
});

/** The last part of a path of any system, to show the reader. */
const fileName = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;
