import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe("the app around the page", () => {
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    qari = await launchQari();
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(() => qari.close());

  it("takes the files of a second start into the first window", async () => {
    const file = join(qari.userData, "رسالة.txt");
    writeFileSync(file, "رسالة إلى صديق\n\nأكتب إليك من مدينة بعيدة.\n");
    expect(await qari.startAgain([file])).toBe(0);
    await reader.article
      .getByRole("heading", { name: "رسالة إلى صديق" })
      .waitFor();
    await expect.poll(() => reader.paragraphs.count()).toBe(1);
  });

  it("opens a file that is named when it starts", async () => {
    const file = join(qari.userData, "named.txt");
    writeFileSync(file, "خبر اليوم\n\nوصل الوفد صباحًا إلى العاصمة.\n");
    await qari.restart({ args: [file] });
    await new Reader(qari.page).article
      .getByRole("heading", { name: "خبر اليوم" })
      .waitFor();
  });

  it("offers every command in its menu, in the language of the interface", async () => {
    await qari.pressMenuItem("bookmark.toggle");
    await reader.toast.getByText("حُفظت الإشارة.").waitFor();
    await qari.pressMenuItem("settings.show");
    await reader.showSettings("الواجهة");
    await qari.page.getByRole("radio", { name: "English" }).check();
    await qari.page.getByRole("heading", { name: "Type and theme" }).waitFor();
    await expect
      .poll(async () => {
        try {
          await qari.pressMenuItem("Larger Type");
          return "pressed";
        } catch {
          return "not there";
        }
      })
      .toBe("pressed");
    await expect.poll(() => reader.style("font-size")).toBe("22px");
  });

  it("greys in its menu what cannot be done now", async () => {
    const is = async (item: string, enabled: boolean) => {
      await expect.poll(() => qari.isMenuItemEnabled(item)).toBe(enabled);
    };
    await is("find.show", true);
    // Nothing is spoken, and nothing was gone back from.
    await is("speech.stop", false);
    await is("history.forward", false);
    await qari.pressMenuItem("speech.toggle");
    await is("speech.stop", true);
    await qari.pressMenuItem("library.show");
    await reader.shelf.first().waitFor();
    await is("find.show", false);
    await is("statistics.show", true);
  });

  it("hands links to the system and stays where it is", async () => {
    const reply = await qari.page.evaluate(() =>
      (
        globalThis as unknown as {
          qari: { request(n: string, i: object): Promise<{ ok: boolean }> };
        }
      ).qari.request("link.open", { url: "https://example.org/a?b=c" }),
    );
    expect(reply.ok).toBe(true);
    expect(await qari.openedOutside()).toEqual(["https://example.org/a?b=c"]);
  });
});
