import { msg } from "@lit/localize";
import type { LitElement, ReactiveController } from "lit";
import { QariError } from "../../src/errors.ts";
import type { AddedFile } from "../../src/settings/added-file.ts";
import type { TypefaceChoice } from "../../src/settings/typeface-choice.ts";
import type { TypefaceRemoveEvent } from "../components/type-drawer/drawer-events.ts";
import { call } from "../services/api.ts";
import { addedFamily, loadAddedFace } from "../typefaces/added-faces.ts";
import { hasArabic } from "../typefaces/measure-face.ts";
import { MessageEvent, report } from "../views/message-event.ts";

interface Options {
  /** Set the text in a face. */
  readonly choose: (typeface: TypefaceChoice) => void;
  /** The face that the text is set in. */
  readonly chosen: () => TypefaceChoice;
  /** Id of the article whose own face that is; `undefined` where it is the reader's. */
  readonly owner: () => string | undefined;
}

/** Stands in for a face that was chosen and is removed. */
const standIn = "noto-naskh";

/** The font files that the reader added: lists them, adds and removes, as the drawer asks. */
export class TypefacesController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: Options;
  #added: readonly AddedFile[] = [];
  #isAsked = false;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener("qari-typeface-add", () => void this.#add());
    host.addEventListener(
      "qari-typeface-remove",
      (event) => void this.#remove(event),
    );
  }

  /** Asked for the first time, they are looked for: a start needs none of them. */
  get added(): readonly AddedFile[] {
    if (!this.#isAsked) void this.#try(() => this.#list());
    this.#isAsked = true;
    return this.#added;
  }

  hostConnected(): void {
    // Another library may be in place.
    this.#isAsked = false;
  }

  async #list(): Promise<void> {
    this.#added = await call("typeface.list", {});
    this.#host.requestUpdate();
    // Each shows its name in itself; one that does not load shows it in the interface's.
    await Promise.allSettled(
      this.#added.map(({ hash }) => loadAddedFace(`file:${hash}`)),
    );
    this.#host.requestUpdate();
  }

  #add(): Promise<void> {
    return this.#try(async () => {
      const { added } = await call("typeface.choose", {});
      if (!added) return;
      const typeface = `file:${added.hash}` as const;
      try {
        await loadAddedFace(typeface);
      } catch (cause) {
        await call("typeface.remove", { hash: added.hash });
        throw new QariError("typeface-damaged", added.name, { cause });
      }
      await this.#list();
      if (await hasArabic(addedFamily(typeface)))
        this.#options.choose(typeface);
      else
        this.#host.dispatchEvent(
          new MessageEvent(
            msg(
              "أُضيف الخط، ولا حروف عربية فيه: إن اخترته بقيت العربية بالخط الأصل.",
            ),
          ),
        );
    });
  }

  #remove({ typeface }: TypefaceRemoveEvent): Promise<void> {
    return this.#try(async () => {
      const hash = typeface.slice("file:".length);
      const wasChosen = this.#options.chosen() === typeface;
      const owner = this.#options.owner();
      // What is chosen by then may be another article's, or a later wish.
      const isAsLeft = () =>
        wasChosen &&
        this.#options.owner() === owner &&
        this.#options.chosen() === standIn;
      await call("typeface.remove", { hash });
      if (wasChosen) this.#options.choose(standIn);
      await this.#list();
      this.#host.dispatchEvent(
        new MessageEvent(msg("أُزيل الخط."), {
          label: msg("تراجع"),
          run: () =>
            void this.#try(async () => {
              await call("typeface.restore", { hash });
              if (isAsLeft()) this.#options.choose(typeface);
              await this.#list();
            }),
        }),
      );
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this.#host, error);
    }
  }
}
