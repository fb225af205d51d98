import { msg, str } from "@lit/localize";
import { html, type LitElement, type TemplateResult } from "lit";
import { QariError } from "../../../src/errors.ts";
import type { ArticleSummary } from "../../../src/library/records.ts";
import {
  addToQueue,
  mostQueued,
  moveAmong,
  nextInQueue,
  removeFromQueue,
  type Queue,
} from "../../../src/listening/queue.ts";
import { mostNarrated } from "../../../src/narration/sound-export.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type { HeardFrom } from "../../controllers/next-to-hear.ts";
import { entryTitle } from "../../components/shelf/entry-text.ts";
import { quotedText } from "../../components/shelf/shown-text.ts";
import type { QueueAsk } from "../../components/listening-queue/queue-events.ts";
import { articleCount } from "../../i18n/counts.ts";
import { errorText } from "../../i18n/error-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import { allVoices } from "../../speech/voices/all-voices.ts";
import { narratorsOf } from "../../speech/voices/narrators.ts";
import { call } from "../../services/api.ts";
import { MessageEvent } from "../message-event.ts";

interface Options {
  readonly settings: () => Settings;
  /** Id of the article that is listened to. */
  readonly reading: () => string | undefined;
  /** Open an article and read it aloud. */
  readonly listen: (id: string, from: HeardFrom) => void;
  /** Nothing else is read aloud by itself. */
  readonly stay: () => void;
  readonly showLibrary: () => void;
}

/** An Arabic word with the space after it, about; UTF-16 code units. */
const wordCharacters = 6;

/**
 * The reader's listening queue: kept by main before anything says so, shown in
 * a dialog over whatever view there is, and gone on with from article to
 * article. Part of the app, apart from it.
 */
export class QueueDesk {
  readonly #host: LitElement;
  readonly #options: Options;
  /** As it is on the disk, while something asked for is being done. */
  #queue: Queue = [];
  #entries: readonly ArticleSummary[] = [];
  /** What the queue was before the last change. */
  #before: Queue | undefined;
  #done = "";
  #failure: string | undefined;
  /** Changes come one after the other: each builds on the one before. */
  #work: Promise<void> = Promise.resolve();

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addEventListener("qari-queue-ask", ({ ask }) => this.ask(ask));
  }

  /** What can be done now. */
  get acts(): CommandActs {
    return { "queue.show": () => this.ask({ kind: "show" }) };
  }

  render(): TemplateResult {
    return html`<qari-listening-queue
        .settings=${this.#options.settings()}
        .entries=${this.#entries}
        .passedOver=${this.#queue.length - this.#entries.length}
        .current=${this.#options.reading()}
        .done=${this.#done}
        .canUndo=${this.#before !== undefined}
        .failure=${this.#failure}
      ></qari-listening-queue>
      <qari-sound-dialog
        .settings=${this.#options.settings()}
      ></qari-sound-dialog>`;
  }

  ask(ask: QueueAsk): void {
    this.#next(() => this.#do(ask));
  }

  #next(act: () => Promise<void>): void {
    this.#work = this.#work.then(() =>
      this.#try(async () => {
        // Main may have changed it since.
        const { listeningQueue } = await call("settings.read", {});
        this.#queue = listeningQueue;
        await act();
      }),
    );
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const code = error instanceof QariError ? error.code : "internal";
      if (code === "cancelled") return;
      this.#failure = errorText(code);
      if (!this.#isOpen) this.#say(this.#failure);
      this.#host.requestUpdate();
    }
  }

  async #do(ask: QueueAsk): Promise<void> {
    const queue = this.#queue;
    switch (ask.kind) {
      case "show":
        return this.#show();
      case "add":
        return this.#add(ask.ids, ask.title);
      case "remove":
        return this.#change(
          removeFromQueue(queue, ask.id),
          msg(str`أُزيلت من القائمة ${ask.title}`),
        );
      case "clear":
        return this.#change([], msg("أُفرغت القائمة."));
      case "move":
        return this.#move(ask.id, ask.to);
      case "undo":
        return this.#undo();
      case "start":
        return this.#play(this.#entries[0]?.id);
      case "play":
        return this.#play(ask.id);
      case "heard":
        return this.#heard(ask.id, ask.goesOn, ask.otherwise);
      case "save": {
        const entries = this.#entries;
        // The voice goes on from article to article while the reader is asked.
        void this.#try(() => this.#save(entries));
        return;
      }
      case "library":
        this.#dialog?.close();
        return this.#options.showLibrary();
    }
  }

  get #dialog() {
    return this.#host.renderRoot.querySelector("qari-listening-queue");
  }

  get #isOpen(): boolean {
    return this.#dialog?.shadowRoot?.querySelector("dialog")?.open === true;
  }

  async #show(): Promise<void> {
    await import("../../components/listening-queue/listening-queue.ts");
    this.#tell("", undefined);
    await this.#load(this.#queue);
    // The focus goes to what it shows then: not to what is still to be drawn over.
    await this.#host.updateComplete;
    await this.#dialog?.updateComplete;
    this.#dialog?.show();
  }

  async #add(ids: readonly string[], title: string | undefined): Promise<void> {
    const before = this.#queue;
    const queue = addToQueue(before, ids);
    const added = queue.length - before.length;
    const settings = this.#options.settings();
    if (added === 0) {
      const most = formatNumber(mostQueued, settings);
      this.#say(
        ids.every((id) => before.includes(id))
          ? msg("هي في قائمة الاستماع من قبل.")
          : msg(
              str`في قائمة الاستماع ${most} مادة، وهو أقصى ما تسع. أزل منها ثم أضف.`,
            ),
      );
      return;
    }
    await this.#keep(queue);
    const what = title ?? articleCount(added, settings);
    this.#host.dispatchEvent(
      new MessageEvent(msg(str`أُضيف إلى قائمة الاستماع: ${what}`), {
        label: msg("تراجع"),
        run: () =>
          this.#next(() =>
            this.#takeBack(queue.filter((each) => !before.includes(each))),
          ),
      }),
    );
    this.#before = before;
  }

  /** What was added goes; what was done since stays done. */
  async #takeBack(added: Queue): Promise<void> {
    const queue = this.#queue.filter((each) => !added.includes(each));
    await this.#keep(queue);
    await this.#load(queue);
    this.#tell("", undefined);
  }

  async #move(id: string, to: number): Promise<void> {
    const shown = this.#entries.map((entry) => entry.id);
    await this.#keep(moveAmong(this.#queue, shown, id, to));
    await this.#load(this.#queue);
    const at = this.#entries.findIndex((entry) => entry.id === id);
    const place = formatNumber(at + 1, this.#options.settings());
    this.#tell(msg(str`صارت في الموضع ${place}.`), undefined);
  }

  /** On the disk before anything says so. */
  async #change(queue: Queue, done: string): Promise<void> {
    const before = this.#queue;
    await this.#keep(queue);
    await this.#load(queue);
    this.#tell(done, before);
  }

  async #undo(): Promise<void> {
    const before = this.#before;
    if (!before) return;
    await this.#keep(before);
    await this.#load(before);
    this.#tell(msg("عادت القائمة كما كانت."), undefined);
  }

  async #play(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    this.#dialog?.close();
    this.#listen(id);
  }

  #titleOf(id: string): string | undefined {
    const entry = this.#entries.find((each) => each.id === id);
    return entry && quotedText(entryTitle(entry));
  }

  /** From where the reader was; what was finished, from its beginning. */
  #listen(id: string): void {
    const entry = this.#entries.find((each) => each.id === id);
    this.#options.listen(id, entry?.state === "finished" ? "start" : "place");
  }

  /** What was heard has served; what is gone from the library is passed over. */
  async #heard(
    id: string,
    goesOn: () => boolean,
    otherwise = this.#options.stay,
  ): Promise<void> {
    await this.#load(this.#queue);
    const kept = new Set(this.#entries.map((entry) => entry.id));
    const next = nextInQueue(
      this.#queue.filter((each) => each === id || kept.has(each)),
      id,
    );
    const queue = removeFromQueue(this.#queue, id);
    if (queue !== this.#queue) {
      const heard = this.#titleOf(id);
      await this.#keep(queue);
      await this.#load(queue);
      // Who looks at the list sees it change by itself.
      this.#tell(
        this.#isOpen && heard !== undefined
          ? msg(str`سُمعت إلى آخرها: ${heard}`)
          : "",
        undefined,
      );
    }
    if (!goesOn()) return;
    if (next === undefined) otherwise();
    else this.#listen(next);
  }

  async #save(entries: readonly ArticleSummary[]): Promise<void> {
    if (entries.length > mostNarrated) {
      this.#failure = msg(
        "تُحفظ مئتا مادة على الأكثر في ملف صوت واحد. أزل بعض ما في القائمة ثم احفظ.",
      );
      this.#host.requestUpdate();
      return;
    }
    await import("../../components/sound-dialog/sound-dialog.ts");
    const words = entries.reduce((sum, entry) => sum + entry.words, 0);
    const choice = await this.#host.renderRoot
      .querySelector("qari-sound-dialog")
      ?.ask({
        offers: [{ scope: "article", characters: words * wordCharacters }],
        preferred: "article",
        narrators: await narratorsOf(
          entries.map(({ lang }) => lang),
          this.#options.settings().speechVoices,
          allVoices,
        ),
      });
    if (!choice) return;
    const { scope: _, ...request } = choice;
    const { job } = await call("sound.export", {
      articles: entries.map(({ id }) => id),
      ...request,
    });
    // How far it is, is told at the foot of the window.
    if (job !== undefined) this.#dialog?.close();
  }

  async #keep(queue: Queue): Promise<void> {
    await call("settings.change", { patch: { listeningQueue: [...queue] } });
    this.#queue = queue;
  }

  async #load(queue: Queue): Promise<void> {
    this.#entries =
      queue.length === 0
        ? []
        : await call("library.summaries", { ids: [...queue] });
    this.#host.requestUpdate();
  }

  #say(text: string): void {
    this.#host.dispatchEvent(new MessageEvent(text));
  }

  #tell(done: string, before: Queue | undefined): void {
    this.#done = done;
    this.#before = before;
    this.#failure = undefined;
    this.#host.requestUpdate();
  }
}
