import { ContextProvider } from "@lit/context";
import { localized } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { ArticleExcerpt } from "../../../src/article/excerpt.ts";
import type { Input, OpName, Start } from "../../../src/ipc/contract.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { ReadingPatch } from "../../../src/settings/reading-settings.ts";
import { limits } from "../../../src/settings/limits.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import type { SearchChangeEvent } from "../../components/search-field/search-events.ts";
import "../../components/toast/toast.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import { ArticleTypeController } from "../../controllers/article-type-controller.ts";
import { CommandsController } from "../../controllers/commands-controller.ts";
import { FullScreenController } from "../../controllers/full-screen-controller.ts";
import { SettingsController } from "../../controllers/settings-controller.ts";
import { readRest } from "../../services/read-rest.ts";
import { showLanguage } from "../../i18n/localization.ts";
import { call, on } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { applyReadingStyle } from "../../styles/reading-style.ts";
import { onSystemTheme } from "../../styles/theme.ts";
import type { QariLibraryView } from "../library/library-view.ts";
import {
  type MessageAction,
  type MessageEvent,
  report,
} from "../message-event.ts";
import type { HeardFrom } from "../../controllers/next-to-hear.ts";
import type { ArticleOpenEvent, HitTarget } from "../navigation-events.ts";
import type { QariReaderView } from "../reader/reader-view.ts";
import "../reader/reader-view.ts";
import type { SearchKeepEvent } from "../search/search-results.ts";
import { noSearch, type SearchState } from "../search/search-state.ts";
import { answerSettings } from "./answer-settings.ts";
import { CommandDialogs } from "./command-dialogs.ts";
import { ImportsDesk } from "./imports-desk.ts";
import { LibraryKeeping } from "./library-keeping.ts";
import { QueueDesk } from "./queue-desk.ts";
import { isBackKey } from "./back-key.ts";
import { JobsDesk } from "./jobs-desk.ts";
import { styles } from "./app.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-app": QariApp;
  }
}

/** Places that a start most often does not show, so that its first frame does not wait for them. */
const laterPlaces = {
  library: () => import("../library/library-view.ts"),
  statistics: () => import("../statistics/statistics-view.ts"),
};
type LaterPlace = keyof typeof laterPlaces;
type Place = "starting" | "reader" | LaterPlace;

/** What is told at the foot of the window. */
interface Told {
  readonly text: string;
  readonly action: MessageAction | undefined;
}

/** The whole window: which place is shown, the settings in force, what main announces. */
@localized()
@customElement("qari-app")
export class QariApp extends LitElement {
  static override styles = [controls, styles];

  @state() private place: Place = "starting";
  @state() private opened: OpenedArticle | undefined;
  /** The passage of the open article that a search led to. */
  @state() private hit: HitTarget | undefined;
  /** The collection that the open article was chosen from. */
  @state() private collection: string | undefined;
  /** Kept here, so that it outlives a visit to an article. */
  @state() private search: SearchState = noSearch;
  @state() private message: Told | undefined;
  /** Counts the changes of place. */
  #turn = 0;
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
  readonly #type = new ArticleTypeController({
    apply: () => this.#apply(this.#settings.value),
    fail: (error) => report(this, error),
  });
  readonly #jobs: JobsDesk = new JobsDesk(this, {
    settings: () => this.#settings.value,
    imports: () => this.#imports,
    tell: (text, action) => this.#tell(text, action),
    open: (id) => this.#open({ id, hit: undefined, collection: undefined }),
    ask: (name, input) => this.#ask(name, input),
  });
  readonly #keeping: LibraryKeeping = new LibraryKeeping(this, {
    settings: () => this.#settings.value,
    isRestoring: () => this.#jobs.isRestoring,
    ask: (name, input) => this.#ask(name, input),
  });
  readonly #fullScreen = new FullScreenController(this, {
    change: (isFullScreen) =>
      void this.#ask("window.fullscreen", { isFullScreen }),
  });
  readonly #commands = new CommandsController(this, {
    acts: () => this.#acts,
    offer: (possible) =>
      void this.#ask("commands.offer", { possible: [...possible] }),
  });

  readonly #queue = new QueueDesk(this, {
    settings: () => this.#settings.value,
    reading: () =>
      this.#reader?.voice.listening.isOpen
        ? this.opened?.article.id
        : undefined,
    listen: (id, from) => void this.#listen(id, from),
    stay: () => this.#reader?.voice.listening.expect(undefined),
    showLibrary: () => void this.#showLibrary(),
  });
  readonly #imports = new ImportsDesk(this, {
    settings: () => this.#settings.value,
  });
  readonly #dialogs = new CommandDialogs(this, {
    commands: this.#commands,
    settings: () => this.#settings.value,
    platform: () => this.#platform,
    moving: () => (this.place === "reader" ? this.#reader?.moving : undefined),
    showSetting: (setting) => this.#reader?.showSetting(setting),
    change: (patch) => this.#settings.change(patch),
  });

  constructor() {
    super();
    // On itself, for life: what views and components ask of the window.
    this.addEventListener("qari-message", this.#say);
    answerSettings(this, {
      settings: this.#settings,
      type: this.#type,
      tell: (text, action) => this.#tell(text, action),
    });
    this.addEventListener(
      "qari-article-open",
      (event) => void this.#open(event),
    );
    this.addEventListener("qari-article-remove", (event) =>
      this.#forget(event.id),
    );
    this.addEventListener(
      "qari-command-run",
      (event) => void this.#commands.run(event.command),
    );
    this.addEventListener("qari-acts-change", () => this.#commands.refresh());
    this.addEventListener("qari-library-show", () => void this.#showLibrary());
    this.addEventListener(
      "qari-statistics-show",
      () => void this.#go("statistics"),
    );
    this.addEventListener("qari-search-change", this.#changeSearch);
    this.addEventListener("qari-search-keep", this.#keepSearch);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      on("settings.changed", (settings) => this.#settings.receive(settings)),
      on("command.invoked", (command) => void this.#commands.run(command)),
      on("notice.raised", this.#keeping.raise),
      on("library.replaced", () => void this.#restart()),
      onSystemTheme(() => this.#apply(this.#settings.value)),
    ];
    addEventListener("keydown", this.#back);
    addEventListener("pagehide", this.#leave);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    removeEventListener("keydown", this.#back);
    removeEventListener("pagehide", this.#leave);
  }

  override render() {
    return html`
      ${this.#view()}${this.#dialogs.render()}${this.#queue.render()}${this.#imports.render()}${this.#keeping.backupsDialog()}
      <div class="said">
        <qari-toast
          .message=${this.message}
          @qari-toast-action=${this.#act}
          @qari-toast-close=${this.#hush}
        ></qari-toast>
        ${this.#jobs.render()}${this.#keeping.notices()}
      </div>
    `;
  }

  #view() {
    switch (this.place) {
      case "starting":
        return nothing;
      case "reader":
        return html`<qari-reader-view
          .opened=${this.opened}
          .own=${this.#type.own}
          .hit=${this.hit}
          .collection=${this.collection}
          .undisturbed=${this.#fullScreen.isOn}
        ></qari-reader-view>`;
      case "library":
        return html`<qari-library-view
          .current=${this.opened?.article.id}
          .search=${this.search}
        ></qari-library-view>`;
      case "statistics":
        return html`<qari-statistics-view></qari-statistics-view>`;
    }
  }

  async #start(): Promise<void> {
    try {
      const start = await call("app.start", {});
      this.#platform = start.platform;
      this.#fullScreen.receive(start.isFullScreen);
      this.#settings.receive(start.settings);
      await showLanguage(start.settings.language);
      this.#keeping.begin(start.notices);
      this.#show(start.opened);
      // The way to the library is then a frame long.
      requestIdleCallback(() => {
        void laterPlaces.library();
        void this.#dialogs.load();
      });
    } catch (error) {
      void this.#go("library");
      report(this, error);
    }
  }

  /** Another library is in place: nothing of the one before is shown any longer. */
  async #restart(): Promise<void> {
    const wasReading = this.place === "reader";
    this.search = noSearch;
    this.#keeping.forget();
    await this.#start();
    if (!wasReading) await this.#go("library");
  }

  #show(opened: OpenedArticle | undefined, hit?: HitTarget): void {
    this.opened = opened;
    this.hit = hit;
    this.#type.load(opened);
    this.#apply(this.#settings.value);
    if (!opened) {
      void this.#go("library");
      return;
    }
    this.#turn += 1;
    this.place = "reader";
    if (opened.excerpt) void this.#complete(opened, opened.excerpt);
    document.title = `${opened.article.title} — قارئ`;
  }

  /** A long article is read while the rest of it comes. */
  async #complete(
    opened: OpenedArticle,
    excerpt: ArticleExcerpt,
  ): Promise<void> {
    const isOpen = () => this.opened === opened;
    try {
      const whole = await readRest(opened, excerpt, isOpen);
      if (whole && isOpen()) this.opened = whole;
    } catch (error) {
      if (isOpen()) report(this, error);
    }
  }

  async #go(place: LaterPlace): Promise<void> {
    const turn = (this.#turn += 1);
    // Once it is here, going there takes no time at all: keys may follow at once.
    if (!customElements.get(`qari-${place}-view`)) await laterPlaces[place]();
    // The reader went elsewhere while it was loaded.
    if (turn !== this.#turn) return;
    this.place = place;
    document.title = "قارئ";
    scrollTo({ top: 0, behavior: "instant" });
  }

  #apply(settings: Settings): void {
    const inForce = this.#type.over(settings);
    this.#context.setValue(inForce);
    this.#commands.apply(settings, this.#platform);
    applyReadingStyle(inForce);
    void showLanguage(settings.language);
    this.requestUpdate();
  }

  async #open({
    id,
    hit,
    collection,
  }: Pick<ArticleOpenEvent, "id" | "hit" | "collection">): Promise<void> {
    const isOpen = this.opened?.article.id === id;
    // Read without a library, it is nowhere but here.
    if (isOpen && !this.opened?.kept) {
      this.#show(this.opened, hit);
      return;
    }
    try {
      const near = hit && { near: hit.start };
      const opened = await call("article.open", { id, ...near });
      // Going back to it is no new choice.
      if (!isOpen || collection !== undefined) this.collection = collection;
      this.#show(opened, hit);
    } catch (error) {
      report(this, error);
    }
  }

  /** Open an article and read it aloud. */
  async #listen(id: string, from: HeardFrom): Promise<void> {
    this.#reader?.voice.listening.expect(from);
    await this.#open({ id, hit: undefined, collection: undefined });
    await this.updateComplete;
    const isThere = this.place === "reader" && this.opened?.article.id === id;
    if (isThere) this.#reader?.voice.listening.listen(from);
    else this.#reader?.voice.listening.expect(undefined);
  }

  /** What was deleted is nothing to go back to. */
  #forget(id: string): void {
    if (id === this.opened?.article.id) this.opened = undefined;
  }

  #changeSearch = ({ query, isExact, isTyping }: SearchChangeEvent): void => {
    this.search = { query, isExact, isTyping };
  };

  #keepSearch = ({ kept }: SearchKeepEvent): void => {
    this.search = { ...this.search, kept };
  };

  readonly #leave = (): void => {
    this.#settings.leave();
    this.#type.leave();
  };

  #back = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isBackKey(event)) return;
    if (this.place === "library" || this.place === "reader") return;
    event.preventDefault();
    void this.#go("library");
  };

  /** What can be done now: the app's own, and what the open view adds. */
  get #acts(): CommandActs {
    // A dialog is to be answered first.
    if (this.#keeping.isOpen || this.#imports.isOpen) return {};
    const { fontSize } = this.#type.over(this.#settings.value);
    const change = (patch: ReadingPatch) => () => {
      const { own } = this.#type;
      if (own) this.#type.change({ ...own, ...patch });
      else this.#settings.change(patch);
    };
    return {
      "type.larger": change(sized(fontSize + 2)),
      "type.smaller": change(sized(fontSize - 2)),
      "type.reset": change({ fontSize: defaultSettings.fontSize }),
      "library.show": () => void this.#showLibrary(),
      "library.search": () => void this.#searchLibrary(),
      "statistics.show": () => void this.#go("statistics"),
      "trash.show": () => void this.#showTrash(),
      "backups.show": () => void this.#keeping.showBackups(),
      ...this.#fullScreen.acts,
      ...this.#dialogs.acts,
      ...this.#queue.acts,
      ...this.#imports.acts,
      ...this.#reader?.acts,
    };
  }

  get #reader(): QariReaderView | null {
    return this.renderRoot.querySelector<QariReaderView>("qari-reader-view");
  }

  async #searchLibrary(): Promise<void> {
    if (this.place !== "library") {
      // The focus is wanted in the field, not on the hit that led away.
      const { kept: _, ...search } = this.search;
      this.search = search;
      await this.#go("library");
    }
    await this.updateComplete;
    this.#library?.focus();
  }

  async #showLibrary(): Promise<void> {
    await this.#go("library");
    await this.updateComplete;
    await this.#library?.leaveTrash();
  }

  async #showTrash(): Promise<void> {
    await this.#go("library");
    await this.updateComplete;
    await this.#library?.showTrash();
  }

  get #library(): QariLibraryView | null {
    return this.renderRoot.querySelector<QariLibraryView>("qari-library-view");
  }

  /** Ask main, and tell the reader what went wrong. */
  async #ask<K extends OpName>(name: K, input: Input<K>): Promise<void> {
    try {
      await call(name, input);
    } catch (error) {
      report(this, error);
    }
  }

  #say = (event: MessageEvent): void => this.#tell(event.text, event.action);

  #tell(text: string, action?: MessageAction): void {
    this.message = { text, action };
  }

  #act = (): void => {
    const action = this.message?.action;
    this.#hush();
    action?.run();
  };

  #hush = (): void => {
    this.message = undefined;
  };
}

const sized = (size: number): ReadingPatch => ({
  fontSize: Math.min(limits.fontSize.max, Math.max(limits.fontSize.min, size)),
});
