import type { ReactiveController, ReactiveControllerHost } from "lit";
import { linksOf } from "../../src/importing/links-in-text.ts";

/** What was dropped on the window. */
export type Dropped =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "links"; readonly links: readonly string[] }
  | { readonly kind: "text"; readonly text: string; readonly html: string };

interface Options {
  readonly take: (dropped: Dropped) => void;
}

/**
 * Takes what is dragged onto the window from elsewhere: files and folders,
 * links, text. What is dragged within the window is its own affair.
 */
export class DropController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  /** Something of ours is being dragged. */
  #isOwn = false;
  /** Elements that the drag entered and has not left. */
  #entered = 0;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether something that can be dropped is over the window. */
  get isOver(): boolean {
    return this.#entered > 0;
  }

  hostConnected(): void {
    addEventListener("dragstart", this.#start);
    addEventListener("dragend", this.#end);
    addEventListener("dragenter", this.#enter);
    addEventListener("dragleave", this.#leave);
    addEventListener("dragover", this.#over);
    addEventListener("drop", this.#drop);
  }

  hostDisconnected(): void {
    removeEventListener("dragstart", this.#start);
    removeEventListener("dragend", this.#end);
    removeEventListener("dragenter", this.#enter);
    removeEventListener("dragleave", this.#leave);
    removeEventListener("dragover", this.#over);
    removeEventListener("drop", this.#drop);
  }

  #start = (): void => {
    this.#isOwn = true;
  };

  #end = (): void => {
    this.#isOwn = false;
  };

  #enter = (event: DragEvent): void => {
    if (this.#isForUs(event)) this.#count(this.#entered + 1);
  };

  #leave = (event: DragEvent): void => {
    if (this.#isForUs(event)) this.#count(Math.max(0, this.#entered - 1));
  };

  #over = (event: DragEvent): void => {
    if (!this.#isForUs(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  };

  #drop = (event: DragEvent): void => {
    this.#count(0);
    if (!this.#isForUs(event) || event.defaultPrevented) return;
    event.preventDefault();
    const dropped = event.dataTransfer && droppedOf(event.dataTransfer);
    if (dropped) this.#options.take(dropped);
  };

  #isForUs(event: DragEvent): boolean {
    const types = event.dataTransfer?.types ?? [];
    if (this.#isOwn) return false;
    if (types.includes("Files")) return true;
    // Text that is dragged over a field is meant for the field.
    return !isOverField(event) && types.some((type) => taken.has(type));
  }

  #count(entered: number): void {
    this.#entered = entered;
    this.#host.requestUpdate();
  }
}

const taken: ReadonlySet<string> = new Set([
  "text/uri-list",
  "text/html",
  "text/plain",
]);

const isOverField = (event: DragEvent): boolean =>
  event
    .composedPath()
    .some(
      (each) =>
        each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement,
    );

function droppedOf(data: DataTransfer): Dropped | undefined {
  const files = [...data.files];
  if (files.length > 0) return { kind: "files", files };
  // Lines that begin with a number sign are comments (RFC 2483).
  const links = linksOf(
    data.getData("text/uri-list").replaceAll(/^#.*$/gmu, ""),
  );
  if (links.length > 0) return { kind: "links", links };
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  return text === "" && html === "" ? undefined : { kind: "text", text, html };
}
