import { msg, str } from "@lit/localize";
import { html, nothing, type LitElement } from "lit";
import { FileDown } from "lucide";
import {
  mostLines,
  type BatchLine,
  type BatchSummary,
} from "../../../src/batches/batch.ts";
import { QariError } from "../../../src/errors.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type {
  BatchActEvent,
  BatchLinesEvent,
} from "../../components/imports/import-events.ts";
import {
  DropController,
  type Dropped,
} from "../../controllers/drop-controller.ts";
import { errorText } from "../../i18n/error-text.ts";
import { icon } from "../../icons/icon.ts";
import { call, importFiles } from "../../services/api.ts";
import { report } from "../message-event.ts";

interface Options {
  readonly settings: () => Settings;
}

/** Bringing things in, and the list of what was. Part of the window's element. */
export class ImportsDesk {
  readonly #host: LitElement;
  readonly #options: Options;
  #isOpen = false;
  #batches: readonly BatchSummary[] | undefined;
  #lines = new Map<string, readonly BatchLine[]>();
  /** What came of the last act in the list, worded. */
  #done = "";
  #failure: string | undefined;

  readonly #drop: DropController;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#drop = new DropController(host, {
      take: (dropped) => void this.#take(dropped),
    });
    host.addController({
      hostConnected: () => addEventListener("online", this.#online),
      hostDisconnected: () => removeEventListener("online", this.#online),
    });
  }

  /** What waits for the network need not wait for the next start. */
  readonly #online = (): void => void this.#try(() => call("batch.online", {}));

  /** Whether the list is shown: a dialog is to be answered first. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get acts(): CommandActs {
    const choose = (what: "files" | "folder") => () =>
      void this.#try(() => call("import.choose", { what }));
    return {
      "import.choose": choose("files"),
      "import.folder": choose("folder"),
      "import.links": () => void this.#askForLinks(),
      "import.clipboard": () =>
        void this.#try(() => call("import.clipboard", {})),
      "imports.show": () => void this.show(),
    };
  }

  async #askForLinks(): Promise<void> {
    await import("../../components/imports/links-dialog.ts");
    const links = await this.#host.renderRoot
      .querySelector("qari-links-dialog")
      ?.ask({ links: "" });
    if (links && links.length > 0)
      await this.#try(() => call("import.links", { links: [...links] }));
  }

  async #take(dropped: Dropped): Promise<void> {
    await this.#try(() => {
      switch (dropped.kind) {
        case "files":
          return importFiles(dropped.files);
        case "links":
          return call("import.links", { links: [...dropped.links] });
        case "text":
          return call("import.text", {
            text: dropped.text,
            html: dropped.html,
          });
      }
    });
  }

  async show(): Promise<void> {
    await import("../../components/imports/imports-dialog.ts");
    this.#isOpen = true;
    this.#batches = undefined;
    this.#lines = new Map();
    this.#tell("", undefined);
    await this.refresh();
  }

  /** What is shown has changed: a batch has ended. */
  async refresh(): Promise<void> {
    if (!this.#isOpen) return;
    await this.#try(async () => {
      this.#batches = await call("batch.list", {});
    });
    this.#batches ??= [];
    this.#host.requestUpdate();
  }

  /** Go on with a batch that was stopped. */
  async resume(batch: string): Promise<void> {
    await this.#try(() => call("batch.resume", { batch }));
    await this.refresh();
  }

  render() {
    return html`<qari-links-dialog></qari-links-dialog>${this.#list()}${
        this.#drop.isOver
          ? html`<div class="drop" aria-hidden="true">
              <span>${icon(FileDown)} ${msg("أفلِت لتضيف إلى المكتبة")}</span>
            </div>`
          : nothing
      }`;
  }

  #list() {
    if (!this.#isOpen) return nothing;
    return html`<qari-imports-dialog
      .settings=${this.#options.settings()}
      .batches=${this.#batches}
      .lines=${this.#lines}
      .done=${this.#done}
      .failure=${this.#failure}
      @qari-batch-act=${(event: BatchActEvent) => void this.#act(event)}
      @qari-batch-lines=${(event: BatchLinesEvent) => void this.#read(event)}
      @qari-imports-close=${this.#close}
    ></qari-imports-dialog>`;
  }

  async #act({ act, batch }: BatchActEvent): Promise<void> {
    this.#tell("", undefined);
    switch (act) {
      case "resume":
        return this.resume(batch);
      case "forget":
        await this.#try(() => call("batch.forget", { batch }));
        return this.refresh();
      case "report":
        return this.#try(async () => {
          const { path } = await call("batch.report", { batch });
          if (path !== undefined)
            this.#tell(
              msg(str`حُفظ التقرير: ${`\u2068${path}\u2069`}`),
              undefined,
            );
        });
    }
  }

  async #read({ batch, outcome }: BatchLinesEvent): Promise<void> {
    await this.#try(async () => {
      const lines = await call("batch.lines", {
        batch,
        outcomes: [outcome],
        from: 0,
        most: mostLines,
      });
      this.#lines = new Map(this.#lines).set(`${batch} ${outcome}`, lines);
      this.#host.requestUpdate();
    });
  }

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (this.#isOpen) this.#fail(error);
      else report(this.#host, error);
    }
  }

  /** What is told at the foot of the window is out of reach below a dialog. */
  #fail(error: unknown): void {
    const code = error instanceof QariError ? error.code : "internal";
    if (code !== "cancelled") this.#tell("", errorText(code));
  }

  #tell(done: string, failure: string | undefined): void {
    this.#done = done;
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
