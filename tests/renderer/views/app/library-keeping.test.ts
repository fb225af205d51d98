import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LibraryKeeping } from "../../../../renderer/views/app/library-keeping.ts";
import { QariError } from "../../../../src/errors.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { answers } from "../../answering-bridge.ts";

@customElement("test-keeping-view")
class View extends LitElement {
  readonly keeping = new LibraryKeeping(this, {
    settings: () => defaultSettings,
    isRestoring: () => false,
    ask: (name) => {
      asked.push(name);
      return Promise.resolve();
    },
  });
  override render() {
    return html`${this.keeping.backupsDialog()}${this.keeping.notices()}`;
  }
}

let view: View;
/** What main was asked. */
let asked: string[];
/** What was told below the dialog, where nobody sees it. */
let below: string[];
beforeEach(() => {
  asked = [];
  below = [];
  view = new View();
  view.addEventListener("qari-message", ({ text }) => below.push(text));
  document.body.append(view);
});
afterEach(() => view.remove());

const root = () =>
  view.renderRoot.querySelector("qari-backups-dialog")?.shadowRoot;
const alerts = () =>
  [...(root()?.querySelectorAll("[role=alert]") ?? [])].map(
    ({ textContent }) => textContent,
  );

describe("the list of backups, where it cannot be read", () => {
  it("says so in itself, not that there are none", async () => {
    answers["backup.list"] = () =>
      Promise.reject(new QariError("file-unreadable", "denied"));
    await view.keeping.showBackups();
    await view.updateComplete;
    await expect.poll(alerts).toHaveLength(1);
    expect(root()?.textContent).not.toContain("لا نسخة بعد");
    expect(below).toEqual([]);
  });

  it("says it no more once it can", async () => {
    answers["backup.list"] = () =>
      Promise.reject(new QariError("file-unreadable", "denied"));
    await view.keeping.showBackups();
    await expect.poll(alerts).toHaveLength(1);
    answers["backup.list"] = () => Promise.resolve([]);
    await view.keeping.showBackups();
    await expect.poll(alerts).toEqual([]);
    expect(root()?.textContent).toContain("لا نسخة بعد");
  });
});

describe("what main has to say of its files", () => {
  const notice = { code: "settings-damaged", path: "/kept.json" } as const;
  const notices = () =>
    view.renderRoot.querySelector("qari-notices")?.shadowRoot;

  it("is told to main as read once it was", async () => {
    view.keeping.begin([notice]);
    await expect.poll(() => notices()?.textContent).toContain(notice.path);
    notices()?.querySelector("button")?.click();
    await expect.poll(() => notices()?.textContent?.trim()).toBe("");
    expect(asked).toEqual(["notices.dismiss"]);
  });

  it("is not, when another library takes its place unread", async () => {
    view.keeping.begin([notice]);
    view.keeping.forget();
    expect(asked).toEqual([]);
  });
});
