import type { Handlers, Notice, Start } from "../src/ipc/contract.ts";
import type { Emit } from "../src/ipc/events.ts";
import type { OpenedArticle } from "../src/library/records.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Library } from "./library/library.ts";
import { openKept } from "./open-kept.ts";
import type { SettingsStore } from "./settings/settings-store.ts";

export interface HandlerDeps {
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly jobs: Jobs;
  readonly emit: Emit;
  readonly platform: NodeJS.Platform;
  /** What went wrong before there was a window to say it in. */
  readonly notices: readonly Notice[];
  /** What to show first; `undefined` when the library is empty. */
  readonly firstArticle: () => Promise<OpenedArticle | undefined>;
  /** Called once the interface has what it needs and listens. */
  readonly ready: () => void;
  readonly chooseFiles: () => Promise<readonly string[]>;
  /** Start importing and give the job's id. */
  readonly importFiles: (paths: readonly string[]) => string;
  readonly openLink: (url: string) => Promise<void>;
}

/** What main does for each operation of the contract. Inputs have passed their schema. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { library, settings, jobs, emit } = deps;
  return {
    "app.start": async () => {
      const opened = await deps.firstArticle();
      deps.ready();
      return {
        settings: settings.current,
        ...(opened && { opened }),
        notices: deps.notices,
        platform: knownPlatform(deps.platform),
      };
    },
    "settings.change": ({ patch }) => settings.change(patch),

    "library.list": () => library.listArticles(),
    "article.open": ({ id }) => openKept(library, id),
    "article.remove": ({ id }) => {
      library.removeArticle(id);
      emit("library.changed", null);
      return null;
    },
    "article.restore": ({ id }) => {
      const summary = library.restoreArticle(id);
      emit("library.changed", null);
      return summary;
    },

    "import.choose": async () => {
      const paths = await deps.chooseFiles();
      return paths.length > 0 ? { job: deps.importFiles(paths) } : {};
    },
    "job.cancel": ({ job }) => {
      jobs.cancel(job);
      return null;
    },

    "position.save": ({ articleId, position }) => {
      library.savePosition(articleId, position);
      return null;
    },
    "bookmark.add": ({ articleId, range }) =>
      library.addBookmark(articleId, range),
    "bookmark.rename": ({ id, label }) => library.renameBookmark(id, label),
    "bookmark.remove": ({ id }) => {
      library.removeBookmark(id);
      return null;
    },
    "bookmark.restore": ({ id }) => library.restoreBookmark(id),

    "link.open": async ({ url }) => {
      await deps.openLink(url);
      return null;
    },
  };
}

/** The three systems Qari is built for; what else there is behaves like Linux. */
const knownPlatform = (platform: NodeJS.Platform): Start["platform"] =>
  platform === "darwin" || platform === "win32" ? platform : "linux";
