import { msg, str } from "@lit/localize";
import type { ArticleChange } from "../../../src/library/article-change.ts";
import type {
  ArticleSummary,
  Changed,
  NamedSet,
} from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { BulkAction } from "../../components/selection-bar/selection-bar.ts";
import { QueueAskEvent } from "../../components/listening-queue/queue-events.ts";
import type { SetKind } from "../../components/shelf/filter-events.ts";
import { quotedText } from "../../components/shelf/shown-text.ts";
import { mostNarrated } from "../../../src/narration/sound-export.ts";
import { articleCount } from "../../i18n/counts.ts";
import { allVoices } from "../../speech/voices/all-voices.ts";
import { narratorsOf } from "../../speech/voices/narrators.ts";
import { call } from "../../services/api.ts";
import { MessageEvent, report } from "../message-event.ts";
import { ArticleRemoveEvent } from "../navigation-events.ts";
import { changeText } from "./change-text.ts";
import type { ShelfDialogs } from "./shelf-dialogs.ts";

/** An Arabic word with the space after it, about; UTF-16 code units. */
const wordCharacters = 6;

/** What an act is done to. */
export interface Subject {
  readonly ids: readonly string[];
  /** Of a single article. */
  readonly article?: ArticleSummary;
}

/** What acts have to know of the view that they are done in. */
export interface ActScene {
  readonly dialogs: ShelfDialogs;
  readonly settings: Settings;
  readonly filter: ShelfFilter;
  readonly tags: readonly NamedSet[];
  readonly collections: readonly NamedSet[];
  /** The article that the window would go back to. */
  readonly open: string | undefined;
}

/** Everything that changes the library from the shelf. Each change says what it did and can be undone there. */
export class ShelfActs {
  readonly #view: HTMLElement;
  readonly #scene: () => ActScene;

  constructor(view: HTMLElement, scene: () => ActScene) {
    this.#view = view;
    this.#scene = scene;
  }

  /** @returns False when nothing was done: left by the reader, or failed. */
  async act(action: BulkAction, subject: Subject): Promise<boolean> {
    switch (action) {
      case "clear":
        return false;
      case "tag":
        return this.#tag(subject);
      case "collect":
        return this.#collect(subject);
      case "leave":
        return this.#leave(subject);
      case "erase":
        return this.erase(subject);
      case "sound":
        return this.#saveSound(subject);
      case "export":
        return this.#export(subject);
      case "queue":
        return this.#enqueue(subject);
      default:
        return this.#change(subject, changeOf(action));
    }
  }

  /** Nothing of the library changes: main is set to work. */
  async #saveSound({ ids, article }: Subject): Promise<boolean> {
    if (ids.length > mostNarrated) {
      this.#view.dispatchEvent(
        new MessageEvent(
          msg("تُحفظ مئتا مادة على الأكثر في ملف صوت واحد. اختر أقل منها."),
        ),
      );
      return false;
    }
    const { dialogs, settings } = this.#scene();
    const { speechVoices } = settings;
    const langs = article ? [article.lang] : Object.keys(speechVoices);
    const choice = await dialogs.sound({
      offers: [
        {
          scope: "article",
          ...(article && { characters: article.words * wordCharacters }),
        },
      ],
      preferred: "article",
      narrators: await narratorsOf(langs, speechVoices, allVoices),
    });
    if (!choice) return false;
    const { scope: _, ...request } = choice;
    const begun = await this.#try(() =>
      call("sound.export", { articles: [...ids], ...request }),
    );
    return begun?.job !== undefined;
  }

  /** Nothing of the library changes: main is set to work. */
  async #export({ ids, article }: Subject): Promise<boolean> {
    const choice = await this.#scene().dialogs.export(
      article ? { title: article.title } : { count: ids.length },
    );
    if (!choice) return false;
    const begun = await this.#try(() =>
      call("articles.export", { articles: [...ids], ...choice }),
    );
    return begun?.job !== undefined;
  }

  /** The app keeps the queue, and says so. */
  #enqueue({ ids, article }: Subject): boolean {
    this.#view.dispatchEvent(
      new QueueAskEvent({
        kind: "add",
        ids,
        ...(article && { title: quotedText(article.title) }),
      }),
    );
    return true;
  }

  collect(subject: Subject, collection: NamedSet): Promise<boolean> {
    return this.#change(
      subject,
      { kind: "collect", collection: collection.id },
      collection.name,
    );
  }

  async edit(article: ArticleSummary): Promise<boolean> {
    const edit = await this.#scene().dialogs.edit(article);
    if (!edit || Object.keys(edit).length === 0) return false;
    return this.#undoable(
      () => call("article.edit", { id: article.id, edit }),
      () => msg(str`صُحّحت بيانات ${quotedText(edit.title ?? article.title)}`),
    );
  }

  async rename(kind: SetKind, set: NamedSet): Promise<boolean> {
    const answer = await this.#scene().dialogs.set({
      title:
        kind === "tag" ? msg("أعد تسمية الوسم") : msg("أعد تسمية المجموعة"),
      label: msg("الاسم"),
      act: msg("احفظ"),
      name: set.name,
    });
    if (!answer || answer.name === set.name) return false;
    const { name } = answer;
    return this.#undoable(
      () => call(`${kind}.rename`, { id: set.id, name }),
      () => msg(str`الاسم الآن ${quotedText(name)}`),
    );
  }

  /** The articles stay. */
  removeSet(kind: SetKind, set: NamedSet): Promise<boolean> {
    return this.#undoable(
      () => call(`${kind}.remove`, { id: set.id }),
      () =>
        kind === "tag"
          ? msg(str`حُذف الوسم ${quotedText(set.name)}`)
          : msg(str`حُذفت المجموعة ${quotedText(set.name)}، وبقيت موادها`),
    );
  }

  async createCollection(): Promise<NamedSet | undefined> {
    const answer = await this.#scene().dialogs.set({
      title: msg("مجموعة جديدة"),
      label: msg("الاسم"),
      act: msg("أنشئ"),
    });
    if (!answer) return undefined;
    return this.#try(() => call("collection.create", { name: answer.name }));
  }

  /** Delete for good; asks first, since nothing brings it back. Without ids, all of the trash. */
  async erase(subject?: Subject): Promise<boolean> {
    const { dialogs, settings } = this.#scene();
    const isSure = await dialogs.confirm({
      title: subject ? msg("احذف نهائيًا؟") : msg("أفرغ السلة؟"),
      text: subject
        ? msg(
            str`يُمحى بإشاراته وملاحظاته، ولا سبيل إلى استعادته: ${nameOf(subject, settings)}`,
          )
        : msg("يُمحى كل ما فيها بإشاراته وملاحظاته، ولا سبيل إلى استعادته."),
      act: subject ? msg("احذف نهائيًا") : msg("أفرغ السلة"),
    });
    if (!isSure) return false;
    const ids = subject && [...subject.ids];
    const done = await this.#try(async () => {
      await call("trash.empty", ids ? { ids } : {});
      return true;
    });
    return done ?? false;
  }

  async #tag(subject: Subject): Promise<boolean> {
    const { dialogs, tags } = this.#scene();
    const answer = await dialogs.set({
      title: msg("أضف وسمًا"),
      label: msg("الوسم"),
      act: msg("أضف"),
      sets: tags,
    });
    if (!answer) return false;
    const { name } = answer;
    return this.#change(subject, { kind: "tag", name }, name);
  }

  async #collect(subject: Subject): Promise<boolean> {
    const { dialogs, collections } = this.#scene();
    const answer = await dialogs.set({
      title: msg("أضف إلى مجموعة"),
      label: msg("مجموعة جديدة"),
      act: msg("أضف"),
      sets: collections,
    });
    if (!answer) return false;
    const { id, name } = answer;
    const collection =
      id === undefined
        ? await this.#try(() => call("collection.create", { name }))
        : { id, name };
    return collection ? this.collect(subject, collection) : false;
  }

  async #leave(subject: Subject): Promise<boolean> {
    const { filter, tags, collections } = this.#scene();
    const collection = collections.find(({ id }) => id === filter.collection);
    if (collection)
      return this.#change(
        subject,
        { kind: "uncollect", collection: collection.id },
        collection.name,
      );
    const tag = tags.find(({ id }) => id === filter.tag);
    if (!tag) return false;
    return this.#change(subject, { kind: "untag", tag: tag.id }, tag.name);
  }

  async #change(
    subject: Subject,
    change: ArticleChange,
    set = "",
  ): Promise<boolean> {
    const { settings, open } = this.#scene();
    const ids = [...subject.ids];
    const isDone = await this.#undoable(
      () => call("articles.change", { ids, change }),
      ({ count }) =>
        changeText(change, nameOf({ ...subject, count }, settings), set),
    );
    if (isDone && change.kind === "remove" && open && ids.includes(open))
      this.#view.dispatchEvent(new ArticleRemoveEvent(open));
    return isDone;
  }

  async #undoable(
    act: () => Promise<Changed>,
    said: (changed: Changed) => string,
  ): Promise<boolean> {
    const changed = await this.#try(act);
    if (!changed) return false;
    this.#view.dispatchEvent(
      new MessageEvent(said(changed), {
        label: msg("تراجع"),
        run: () =>
          void this.#try(() => call("change.undo", { undo: changed.undo })),
      }),
    );
    return true;
  }

  async #try<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      report(this.#view, error);
      return undefined;
    }
  }
}

const nameOf = (
  subject: Subject & { readonly count?: number },
  settings: Settings,
): string =>
  subject.article
    ? quotedText(subject.article.title)
    : articleCount(subject.count ?? subject.ids.length, settings);

type Simple = Exclude<
  BulkAction,
  "clear" | "tag" | "collect" | "leave" | "erase" | "sound" | "export" | "queue"
>;

function changeOf(action: Simple): ArticleChange {
  switch (action) {
    case "archive":
      return { kind: "state", state: "archived" };
    case "finish":
      return { kind: "state", state: "finished" };
    case "unread":
      return { kind: "state", state: "unread" };
    case "favourite":
      return { kind: "favourite", isFavourite: true };
    case "unfavourite":
      return { kind: "favourite", isFavourite: false };
    case "unarchive":
    case "remove":
    case "restore":
      return { kind: action };
  }
}
