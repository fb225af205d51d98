import { html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../../../../renderer/components/article/article.ts";
import type { CommandActs } from "../../../../renderer/commands/command-acts.ts";
import type { MessageEvent } from "../../../../renderer/views/message-event.ts";
import { MarksDesk } from "../../../../renderer/views/reader/marks-desk.ts";
import { readableText } from "../../../../src/article/readable-text.ts";
import type { OpenedArticle } from "../../../../src/library/records.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { articleOf } from "../../../src/article/sample-article.ts";
import { answers } from "../../answering-bridge.ts";

const article = articleOf("مشت القافلة ثلاثة أيام.");

/** An article of four words. */
export const opened: OpenedArticle = {
  article,
  words: 4,
  bookmarks: [],
  highlights: [],
  kept: true,
};

/** A reading view with nothing in it but that text and what has to do with marks. */
@customElement("test-marks-view")
export class MarksView extends LitElement {
  /** What is open; the text on the page stays. */
  @property({ attribute: false }) opened = opened;
  /** Where the reader is: an offset into the text. */
  offset = 0;
  vocalise = (): Promise<string | undefined> => Promise.resolve(undefined);
  /** What the reader was told. */
  readonly messages: MessageEvent[] = [];
  readonly desk = new MarksDesk(this, {
    element: () => this.renderRoot.querySelector("qari-article") ?? undefined,
    opened: () => this.opened,
    settings: () => defaultSettings,
    here: () => ({ section: 0, block: 0, offset: this.offset }),
    goTo: () => undefined,
    visit: () => undefined,
    reveal: () => undefined,
    find: () => undefined,
    saveSound: () => undefined,
    vocalise: () => this.vocalise(),
    speakFrom: () => undefined,
  });

  override render() {
    return html`<main tabindex="-1">
        <qari-article .text=${text}></qari-article>
      </main>
      ${this.desk.render()}`;
  }

  load(loaded: OpenedArticle): void {
    this.opened = loaded;
    this.desk.load(loaded);
  }

  act(name: keyof CommandActs): void {
    this.desk.acts[name]?.();
  }
}

const text = readableText(article);

/** On the page, with its article loaded. */
export async function marksView(): Promise<MarksView> {
  answers["dictionary.list"] = () => Promise.resolve([]);
  const view = new MarksView();
  view.addEventListener("qari-message", (message) =>
    view.messages.push(message),
  );
  document.body.append(view);
  await view.updateComplete;
  view.load(opened);
  return view;
}

/** Takes it, and what was selected in it, from the page. */
export function leave(view: MarksView): void {
  view.remove();
  document.getSelection()?.removeAllRanges();
}
