import { ContextProvider } from "@lit/context";
import { settingsContext } from "../../../../renderer/contexts/settings-context.ts";
import { forgetShelf } from "../../../../renderer/controllers/shelf-memory.ts";
import "../../../../renderer/styles/page.css";
import "../../../../renderer/styles/tokens.css";
import type { MessageEvent } from "../../../../renderer/views/message-event.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../../src/settings/settings.ts";
import type { Bridge } from "../../../../src/ipc/contract.ts";
import type { FakeLibrary } from "./fake-library.ts";

let library: FakeLibrary | undefined;
let emit: (name: string, payload: unknown) => void = () => undefined;

/** One bridge for the page, as the preload leaves one; the library behind it changes. */
const bridge: Bridge = {
  request: (name, input) => {
    if (!library) throw new Error("no library");
    return library.bridge.request(name, input);
  },
  importFiles: () => Promise.resolve({ ok: true, value: {} }),
  listen: (listener) => {
    emit = listener;
    return () => undefined;
  },
};
Object.defineProperty(window, "qari", { value: bridge });

/** The library's view in a page of its own, with what the app does around it. */
export interface MountedLibrary {
  readonly view: HTMLElement;
  readonly messages: MessageEvent[];
  readonly settings: Settings;
  /** Take the view away, and put a new one in its place: to the reader and back. */
  leave(): void;
  comeBack(): void;
  unmount(): void;
}

export async function mountLibrary(
  behind: FakeLibrary,
  options: {
    readonly settings?: Partial<Settings>;
    readonly dir?: "rtl" | "ltr";
    readonly current?: string;
  } = {},
): Promise<MountedLibrary> {
  // Loaded late: modules listen on the bridge, which must be there first.
  await import("../../../../renderer/views/library/library-view.ts");
  forgetShelf();
  library = behind;
  behind.bridge.listen((name, payload) => emit(name, payload));
  document.documentElement.dir = options.dir ?? "rtl";
  const app = document.createElement("div");
  let settings: Settings = { ...defaultSettings, ...options.settings };
  const provider = new ContextProvider(app, {
    context: settingsContext,
    initialValue: settings,
  });
  const messages: MessageEvent[] = [];
  app.addEventListener("qari-message", (event) => messages.push(event));
  app.addEventListener("qari-settings-change", (event) => {
    settings = { ...settings, ...event.patch };
    provider.setValue(settings);
  });
  const show = () => {
    const view = document.createElement("qari-library-view");
    view.current = options.current;
    app.append(view);
    return view;
  };
  let view = show();
  document.body.append(app);
  return {
    get view() {
      return view;
    },
    messages,
    get settings() {
      return settings;
    },
    leave: () => {
      scrollTo(0, 0);
      view.remove();
    },
    comeBack: () => {
      view = show();
    },
    unmount: () => {
      app.remove();
      scrollTo(0, 0);
      document.documentElement.dir = "";
    },
  };
}
