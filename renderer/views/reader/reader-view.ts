import { consume } from "@lit/context";
import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { firstPosition, type Position } from "../../../src/article/position.ts";
import { excerptText } from "../../../src/article/excerpt.ts";
import {
  readableText,
  type ReadableText,
} from "../../../src/article/readable-text.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { ReadingPatch } from "../../../src/settings/reading-settings.ts";
import { readingMinutes } from "../../../src/library/reading-time.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import type {
  ArticleClickEvent,
  LinkOpenEvent,
  PictureOpenEvent,
  QariArticle,
} from "../../components/article/article.ts";
import "../../components/article/article.ts";
import "../../components/contents-panel/contents-panel.ts";
import { takeLostFocus } from "../../components/focused-element.ts";
import "../../components/goto-dialog/goto-dialog.ts";
import type { QariGotoDialog } from "../../components/goto-dialog/goto-dialog.ts";
import "../../components/note-popover/note-popover.ts";
import type { QariNotePopover } from "../../components/note-popover/note-popover.ts";
import type { PlaceJumpEvent } from "../../components/place-jump-event.ts";
import "../../components/picture-viewer/picture-viewer.ts";
import type { QariPictureViewer } from "../../components/picture-viewer/picture-viewer.ts";
import "../../components/next-card/next-card.ts";
import "../../components/reading-foot/reading-foot.ts";
import {
  ActsChangeEvent,
  type CommandActs,
} from "../../commands/command-acts.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import { AutoScrollController } from "../../controllers/auto-scroll-controller.ts";
import { BarsController } from "../../controllers/bars-controller.ts";
import { FocusController } from "../../controllers/focus-controller.ts";
import { PanelController } from "../../controllers/panel-controller.ts";
import { MovingController } from "../../controllers/moving-controller.ts";
import { NeighboursController } from "../../controllers/neighbours-controller.ts";
import { PageVowelsController } from "../../controllers/page-vowels-controller.ts";
import { PageTurnController } from "../../controllers/page-turn-controller.ts";
import { PlaceController } from "../../controllers/place-controller.ts";
import { SessionController } from "../../controllers/session-controller.ts";
import { PageVowels } from "../../reading/vowels/page-vowels.ts";
import { call } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { MessageEvent, report } from "../message-event.ts";
import { type HitTarget, LibraryShowEvent } from "../navigation-events.ts";
import { FindingDesk } from "./finding-desk.ts";
import { ExportDesk } from "./export-desk.ts";
import { SoundDesk } from "./sound-desk.ts";
import { ListeningDesk } from "./listening-desk.ts";
import { readingTools } from "./reading-tools.ts";
import { KeptPlace } from "./kept-place.ts";
import { styles } from "./reader-view.styles.ts";
import { MarksDesk } from "./marks-desk.ts";
import type { DrawerSetting } from "../../components/type-drawer/setting-places.ts";
import { TypeDesk } from "./type-desk.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-reader-view": QariReaderView;
  }
}

/**
 * Reading and listening to one article. A view: the only kind of element that
 * calls main; its components show and emit.
 *
 * @event {LibraryShowEvent} qari-library-show - The reader asks for the library.
 * @event {SettingsChangeEvent} qari-settings-change - From the drawer, passed on to the app.
 * @event {MessageEvent} qari-message - Something to tell the reader.
 */
@localized()
@customElement("qari-reader-view")
export class QariReaderView extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) opened: OpenedArticle | undefined;
  /** How this article alone is set; `undefined` where the reader's settings hold. */
  @property({ attribute: false }) own: ReadingPatch | undefined;
  /** The passage to begin at, marked, instead of where the reader was. */
  @property({ attribute: false }) hit: HitTarget | undefined;
  /** The collection that the article was chosen from, by its id. */
  @property({ attribute: false }) collection: string | undefined;
  /** In full screen there is the text alone: the bars come only when they are asked for. */
  @property({ attribute: false }) undisturbed = false;
  @consume({ context: settingsContext, subscribe: true })
  @state()
  private settings: Settings = defaultSettings;
  @query("qari-article") private readonly articleElement!: QariArticle | null;

  @query("qari-picture-viewer")
  private readonly pictureViewer!: QariPictureViewer;
  @query("qari-note-popover") private readonly notePopover!: QariNotePopover;

  readonly #bars = new BarsController(this, {
    isUndisturbed: () => this.undisturbed,
  });
  readonly #vowels = new PageVowelsController(this, {
    settings: () => this.settings,
    newSource: () =>
      new PageVowels({ onFailure: (error) => report(this, error) }),
  });
  readonly #element = () => this.articleElement ?? undefined;
  readonly #place = new PlaceController(this, {
    article: this.#element,
    save: (position, progress) => void this.#kept.read(position, progress),
    onJump: () => {
      this.#bars.ignoreJump();
      this.#desk.moved();
    },
  });
  readonly #finding: FindingDesk = new FindingDesk(this, {
    element: this.#element,
    article: () => this.opened?.article,
    settings: () => this.settings,
    place: this.#place,
    panel: () => this.#panel,
    moving: () => this.moving,
  });
  readonly #panel: PanelController = new PanelController(this, {
    onClose: () => this.#finding.close(),
  });
  readonly voice = new ListeningDesk(this, {
    element: this.#element,
    settings: () => this.settings,
    place: this.#place,
    save: () => void this.#sound.save(),
    panel: this.#panel,
    onHeard: (position) => void this.#kept.heard(position),
    onEnd: () => {
      if (this.#place.current) void this.#kept.save(this.#place.current, 1);
    },
    next: () => this.#neighbours.acts["article.next"],
  });
  readonly #sound: SoundDesk = new SoundDesk(this, {
    opened: () => this.opened,
    settings: () => this.settings,
    contents: () => this.moving.contents,
    here: () => this.#here,
    selected: () => this.#desk.selection.span,
  });
  readonly #export = new ExportDesk(this, {
    opened: () => this.opened,
    settings: () => this.settings,
  });
  readonly #type = new TypeDesk(this, {
    settings: () => this.settings,
    own: () => this.own,
    articleId: () => this.opened?.article.id,
    panel: this.#panel,
  });
  readonly #kept: KeptPlace = new KeptPlace(this, {
    opened: () => this.opened,
    text: () => this.#text,
    listening: () => this.voice.listening,
  });
  readonly #neighbours = new NeighboursController(this);
  /** Also for the palette, which jumps to chapters and places. */
  readonly moving: MovingController = new MovingController(this, {
    place: this.#place,
    panel: this.#panel,
    askPlace: () => this.#askPlace(),
    showNote: (note, reference) => void this.notePopover.show(note, reference),
    leave: () => this.#leave(),
  });
  readonly #desk: MarksDesk = new MarksDesk(this, {
    element: this.#element,
    opened: () => this.opened,
    settings: () => this.settings,
    here: () => this.#here,
    goTo: (position) => this.moving.jump(position),
    visit: (position) => this.moving.visit(position, "marks"),
    reveal: (position) => this.#place.reveal(position),
    find: (text) => this.#finding.seek(text),
    saveSound: () => void this.#sound.save(),
    vocalise: async (span) =>
      this.opened && this.#vowels.vocalised(this.opened.article, span),
    speakFrom: (position) => void this.voice.listening.playFrom(position),
  });
  readonly #turning = new PageTurnController(this, {
    element: this.#element,
    isPaged: () => this.#place.isPaged,
    turn: (by) => void this.#turn(by),
  });
  readonly #autoScroll = new AutoScrollController(this, {
    element: this.#element,
    isPaged: () => this.#place.isPaged,
    speed: () => this.settings.autoScrollSpeed,
    turn: () => this.#turn(1),
  });
  /** What is here of the open article. */
  #text: ReadableText | undefined;

  constructor() {
    super();
    // After the other controllers: it counts by what they know.
    this.addController(
      new FocusController(this, {
        element: this.#element,
        isRuled: () => this.settings.ruler,
        isFocused: () => this.settings.focus === "paragraph",
      }),
    );
    this.addController(
      new SessionController({
        articleId: () =>
          this.opened?.kept ? this.opened.article.id : undefined,
        isListening: () =>
          this.voice.listening.isPlaying && !this.voice.listening.isPreparing,
        record: (session) => call("session.record", session),
      }),
    );
  }

  /** What can be done with the open article. */
  get acts(): CommandActs {
    // What asks for the whole text waits until it has come.
    if (!this.opened || this.opened.excerpt) return {};
    return {
      "bookmarks.show": () => void this.#panel.toggle("marks"),
      "marks.show": () => void this.#panel.toggle("marks"),
      "page.next": () => void this.#turn(1),
      "page.previous": () => void this.#turn(-1),
      "autoscroll.toggle": () => this.#toggleAutoScroll(),
      ...this.#type.acts,
      ...this.#finding.acts,
      ...this.voice.acts,
      ...this.#sound.acts,
      ...this.#export.acts,
      ...this.moving.acts,
      ...this.#neighbours.acts,
      ...this.#desk.acts,
    };
  }

  /** Open the drawer where a setting stands. */
  showSetting(setting: DrawerSetting): void {
    void this.#type.show(setting);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isMore = this.#isMore(changed);
    if (this.opened && (changed.has("opened") || changed.has("collection")))
      this.#neighbours.load(this.opened, this.collection);
    if (changed.has("opened") && this.opened) {
      this.#text = this.opened.excerpt
        ? excerptText(this.opened.article, this.opened.excerpt)
        : readableText(this.opened.article);
      this.moving.load(this.opened);
      this.#desk.load(this.opened);
      this.voice.load(this.opened);
      if (!isMore) this.#finding.clear();
    }
    this.voice.listening.settings = this.settings;
    if (changed.has("undisturbed")) {
      if (this.undisturbed) this.#bars.hide();
      else this.#bars.show();
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.#isMore(changed)) void this.#goOn();
    else if (changed.has("opened") || changed.has("hit")) void this.#begin();
    this.dispatchEvent(new ActsChangeEvent());
  }

  /** What goes on by itself has to say how it is stopped. */
  #toggleAutoScroll(): void {
    this.#autoScroll.toggle();
    if (!this.#autoScroll.isOn) return;
    const text = msg("يمضي النص وحده، وEscape يوقفه.");
    this.dispatchEvent(new MessageEvent(text));
  }

  /** One page or window on or back; the bars step aside on the way on. */
  #turn(by: 1 | -1): boolean {
    const isMoved = this.#place.step(by);
    if (isMoved && this.#place.isPaged) this.#bars.turned(by);
    return isMoved;
  }

  /** The rest of what is being read has come. */
  #isMore(changed: PropertyValues<this>): boolean {
    const before = changed.get("opened");
    return (
      before?.excerpt !== undefined &&
      before.article.id === this.opened?.article.id
    );
  }

  override render() {
    const { opened } = this;
    if (!opened) return nothing;
    const { article } = opened;
    const bars = this.#bars.isShown || this.#panel.open ? "" : "away";
    const { listening } = this.voice;
    const display = {
      digits: this.settings.textDigits,
      vowels: this.settings.vowels,
    };
    return html`
      ${readingTools({
        opened,
        panel: this.#panel,
        listening,
        isAway: bars === "away",
        isTitled: this.#place.progress !== 0,
        isBookmarked: this.#desk.marks.bookmarkAt(this.#near) !== undefined,
        hasOwnType: this.own !== undefined,
        skip: this.#skip,
        leave: this.#leave,
        toggleBookmark: () => void this.#desk.toggleBookmark(),
        toggleSpeech: () => this.voice.act("toggle"),
      })}

      <main
        class="${this.#panel.open ?? ""} ${this.settings.layout} ${
          this.#desk.marks.hasSigns ? "signed" : ""
        }"
        tabindex="-1"
        @click=${this.#click}
      >
        <qari-article
          .text=${this.#text}
          .begin=${this.hit?.start ?? opened.position ?? firstPosition}
          .layout=${this.settings.layout}
          ?focusing=${this.settings.focus === "paragraph"}
          .display=${display}
          .vowels=${this.#vowels.source}
          .marksOf=${this.#desk.marks.marksOf}
          @qari-article-click=${this.#clickText}
          @qari-sign-open=${this.#desk.openSign}
          @qari-anchor-follow=${this.moving.follow}
          @qari-picture-open=${(event: PictureOpenEvent) =>
            void this.pictureViewer.show(event)}
          @qari-link-open=${this.#openLink}
        ></qari-article>
        <qari-next-card
          .neighbours=${this.#neighbours.neighbours}
        ></qari-next-card>
        <qari-note-popover
          .articleLang=${article.lang}
          .articleDir=${article.dir}
          .display=${display}
          @qari-anchor-follow=${this.moving.follow}
          @qari-link-open=${this.#openLink}
          @qari-place-jump=${this.#jumpToPlace}
        ></qari-note-popover>
      </main>
      ${this.#desk.render()} ${this.voice.wayBack()}${this.#finding.strip()}
      ${
        this.settings.ruler
          ? html`<div class="ruler" aria-hidden="true"></div>`
          : nothing
      }
      <footer class="foot ${bars}" ?hidden=${listening.isOpen}>
        <qari-reading-foot
          .settings=${this.settings}
          .contents=${this.moving.contents}
          .place=${this.#place.near}
          .progress=${this.#place.progress}
          .minutes=${readingMinutes(opened.words)}
          .canGoBack=${this.moving.history.canGoBack}
          .canGoForward=${this.moving.history.canGoForward}
        ></qari-reading-foot>
      </footer>
      ${this.voice.bar(opened)}
      <div @qari-panel-close=${this.#panel.close}>
        ${this.#openPanel(opened)}
      </div>
      <qari-picture-viewer></qari-picture-viewer>
      ${this.#sound.render()} ${this.#export.render()}
      <qari-goto-dialog .settings=${this.settings}></qari-goto-dialog>
    `;
  }

  #openPanel({ article, kept }: OpenedArticle) {
    switch (this.#panel.open) {
      case "type":
        return this.#type.drawer(kept);
      case "contents":
        return html`<qari-contents-panel
          data-panel
          .settings=${this.settings}
          .contents=${this.moving.contents}
          .place=${this.#place.current}
          .progress=${this.#place.progress}
          .minutes=${readingMinutes(this.opened?.words ?? 0)}
          @qari-place-jump=${this.#jumpToPlace}
        ></qari-contents-panel>`;
      case "marks":
        return this.#desk.panel(article);
      case "find":
        return this.#finding.panel(article);
      case "listening":
        return this.voice.panel(article);
      case undefined:
        return nothing;
    }
  }

  #askPlace(): Promise<number | undefined> {
    const dialog =
      this.renderRoot.querySelector<QariGotoDialog>("qari-goto-dialog");
    const { contents } = this.moving;
    return (
      dialog?.ask({ progress: this.#place.progress, contents }) ??
      Promise.resolve(undefined)
    );
  }

  /** The paragraph being heard, else the one on the reading line. */
  get #here(): Position | undefined {
    return this.voice.listening.position ?? this.#place.current;
  }

  /** The same as far as its block. */
  get #near(): Position | undefined {
    return this.voice.listening.position ?? this.#place.near;
  }

  async #goOn(): Promise<void> {
    await this.articleElement?.updateComplete;
    this.#place.refresh();
    await this.#finding.goOn(this.hit);
  }

  async #begin(): Promise<void> {
    await this.articleElement?.updateComplete;
    this.#place.start(this.opened?.position);
    takeLostFocus(this.renderRoot.querySelector("main"));
    await this.#finding.begin(this.hit);
  }

  #leave = (): void => {
    this.dispatchEvent(new LibraryShowEvent());
  };

  readonly #click = (event: MouseEvent): void => {
    if (!this.#turning.click(event)) this.#bars.show();
  };

  #skip = (): void => {
    this.renderRoot.querySelector("main")?.focus();
  };

  #clickText = (event: ArticleClickEvent): void => {
    const { listening } = this.voice;
    // While the voice speaks, the text is for telling it where to go on.
    const isOpened = !listening.isPlaying && this.#desk.open(event.position);
    if (listening.isOpen && !isOpened) void listening.playFrom(event.position);
  };

  #jumpToPlace = (event: PlaceJumpEvent): void =>
    this.moving.jump(event.position);

  #openLink = async (event: LinkOpenEvent): Promise<void> => {
    try {
      await call("link.open", { url: event.url });
    } catch (error) {
      report(this, error);
    }
  };
}
