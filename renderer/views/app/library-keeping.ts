import { html, nothing, type LitElement } from "lit";
import { QariError } from "../../../src/errors.ts";
import type { Input, Notice, OpName } from "../../../src/ipc/contract.ts";
import type { BackupInfo } from "../../../src/library/records.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { BackupRestoreEvent } from "../../components/backups/backup-events.ts";
import "../../components/backups/backups-dialog.ts";
import "../../components/notices/notices.ts";
import type { LibraryRecoverEvent } from "../../components/notices/notices.ts";
import { errorText } from "../../i18n/error-text.ts";
import { call } from "../../services/api.ts";

interface Options {
  readonly settings: () => Settings;
  /** Whether another library is being put in place. */
  readonly isRestoring: () => boolean;
  /** Ask main, and tell the reader what went wrong. */
  readonly ask: <K extends OpName>(name: K, input: Input<K>) => Promise<void>;
}

/** What keeps the library safe: its backups, and what main has to say of its files. Part of the window's element. */
export class LibraryKeeping {
  readonly #host: LitElement;
  readonly #options: Options;
  #notices: readonly Notice[] = [];
  #backups: readonly BackupInfo[] | undefined;
  /** Why they are not known, worded. */
  #failure: string | undefined;
  #isOpen = false;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether the backups are shown: a dialog is to be answered first. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** What was known when the app started. What was raised meanwhile knows more. */
  begin(notices: readonly Notice[]): void {
    this.#say([
      ...this.#notices,
      ...notices.filter(
        (notice) => !this.#notices.some((known) => isSame(known, notice)),
      ),
    ]);
  }

  /** What is raised again is known better now: a damaged library with a way out. */
  readonly raise = (notice: Notice): void => {
    this.#say([
      ...this.#notices.filter((known) => !isSame(known, notice)),
      notice,
    ]);
  };

  /** The app starts anew, and main says again what the reader has not read. */
  forget(): void {
    this.#say([]);
  }

  async showBackups(): Promise<void> {
    this.#isOpen = true;
    this.#showList(undefined, undefined);
    try {
      this.#showList(await call("backup.list", {}), undefined);
    } catch (error) {
      const code = error instanceof QariError ? error.code : "internal";
      this.#showList(undefined, errorText(code));
    }
  }

  backupsDialog() {
    if (!this.#isOpen) return nothing;
    return html`<qari-backups-dialog
      .settings=${this.#options.settings()}
      .backups=${this.#backups}
      .failure=${this.#failure}
      @qari-backup-create=${() => void this.#options.ask("backup.create", {})}
      @qari-backup-restore=${this.#restore}
      @qari-backups-close=${this.#close}
    ></qari-backups-dialog>`;
  }

  notices() {
    return html`<qari-notices
      .settings=${this.#options.settings()}
      .notices=${this.#notices}
      .busy=${this.#options.isRestoring()}
      @qari-library-recover=${this.#recover}
      @qari-notices-dismiss=${this.#dismiss}
    ></qari-notices>`;
  }

  #say(notices: readonly Notice[]): void {
    this.#notices = notices;
    this.#host.requestUpdate();
  }

  #showList(
    backups: readonly BackupInfo[] | undefined,
    failure: string | undefined,
  ): void {
    this.#backups = backups;
    this.#failure = failure;
    this.#host.requestUpdate();
  }

  readonly #dismiss = (): void => {
    this.#say([]);
    void this.#options.ask("notices.dismiss", {});
  };

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };

  readonly #restore = ({ backup, mode }: BackupRestoreEvent): void => {
    void this.#options.ask("backup.restore", {
      mode,
      ...(backup === undefined ? {} : { name: backup }),
    });
  };

  readonly #recover = ({ backup }: LibraryRecoverEvent): void => {
    const input = backup === undefined ? {} : { backup };
    // The notice stays until another library is there: the way may lead nowhere.
    void this.#options.ask("library.recover", input);
  };
}

const isSame = (a: Notice, b: Notice): boolean =>
  a.code === b.code && a.path === b.path;
