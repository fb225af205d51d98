import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../../../renderer/components/backups/backups-dialog.ts";
import "../../../../renderer/components/notices/notices.ts";
import "../../../../renderer/styles/tokens.css";
import { keysPast } from "../keys-past.ts";

const backup = {
  name: "2026-11-23.qaribackup",
  createdAt: "2026-11-23T10:00:00.000Z",
  bytes: 12_345_678,
  articles: 3,
};

afterEach(() => document.body.replaceChildren());

async function dialog() {
  const element = document.createElement("qari-backups-dialog");
  element.backups = [backup];
  const asked: unknown[] = [];
  element.addEventListener("qari-backup-restore", (event) =>
    asked.push([event.backup, event.mode]),
  );
  element.addEventListener("qari-backups-close", () => asked.push("closed"));
  document.body.append(element);
  await element.updateComplete;
  const press = async (name: string) => {
    const button = [
      ...(element.shadowRoot?.querySelectorAll("button") ?? []),
    ].find((each) => each.textContent.trim() === name);
    if (!button) throw new Error(`no button ${name}`);
    button.click();
    await element.updateComplete;
  };
  const choose = async (mode: string) => {
    element.shadowRoot
      ?.querySelector<HTMLInputElement>(`[value=${mode}]`)
      ?.click();
    await element.updateComplete;
  };
  return { element, asked, press, choose };
}

describe("going back to a backup", () => {
  it("shows each with its day, articles and size", async () => {
    const { element } = await dialog();
    const row = element.shadowRoot?.querySelector("li")?.textContent ?? "";
    expect(row).toContain("٣ مواد");
    expect(row).toContain("١٢");
    expect(row).toContain("٢٠٢٦");
  });

  it("merges at one press after the choice", async () => {
    const { asked, press } = await dialog();
    await press("استعد");
    await press("استعد");
    await expect.poll(() => asked).toEqual([[backup.name, "merge"], "closed"]);
  });

  it("asks once more before the library is replaced", async () => {
    const { asked, press, choose } = await dialog();
    await press("استعد من ملف…");
    await choose("replace");
    await press("اختر الملف…");
    expect(asked).toEqual([]);
    await press("رجوع");
    await press("اختر الملف…");
    await press("نعم، ضعها مكان المكتبة");
    await expect.poll(() => asked).toEqual([[undefined, "replace"], "closed"]);
  });

  it("keeps its keys to itself", async () => {
    const { element, press } = await dialog();
    expect(keysPast(element)).toEqual([]);
    await press("استعد");
    expect(keysPast(element)).toEqual([]);
  });

  it("has nothing that axe finds wrong, at any step", async () => {
    const { element, press, choose } = await dialog();
    const faults = async () =>
      (await axe.run(element)).violations.map(({ id }) => id);
    expect(await faults()).toEqual([]);
    await press("استعد");
    expect(await faults()).toEqual([]);
    await choose("replace");
    await press("استعد");
    expect(await faults()).toEqual([]);
  });
});

describe("a damaged library", () => {
  it("offers its newest backup and a new library", async () => {
    const notices = document.createElement("qari-notices");
    notices.notices = [
      { code: "library-damaged", path: "/أ/library.db", recovery: { backup } },
      { code: "settings-damaged" },
    ];
    const chosen: unknown[] = [];
    notices.addEventListener("qari-library-recover", (event) =>
      chosen.push(event.backup),
    );
    document.body.append(notices);
    await notices.updateComplete;
    const buttons = [...(notices.shadowRoot?.querySelectorAll("button") ?? [])];
    for (const button of buttons.slice(0, 2)) button.click();
    expect(chosen).toEqual([backup.name, undefined]);
    expect(notices.shadowRoot?.textContent).toContain("لا يضيع منه شيء");
  });

  it("keeps the focus on what was chosen while it is done, and does it once", async () => {
    const notices = document.createElement("qari-notices");
    notices.notices = [{ code: "library-damaged", recovery: { backup } }];
    let chosen = 0;
    notices.addEventListener("qari-library-recover", () => {
      chosen += 1;
      notices.busy = true;
    });
    document.body.append(notices);
    await notices.updateComplete;
    const button = notices.shadowRoot?.querySelector("button");
    button?.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("{Enter}");
    expect(notices.shadowRoot?.activeElement).toBe(button);
    expect(chosen).toBe(1);
  });
});
