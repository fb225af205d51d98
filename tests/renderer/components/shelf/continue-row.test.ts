import { html, render } from "lit";
import { afterEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/reading-foot/reading-foot.ts";
import "../../../../renderer/components/shelf/continue-row.ts";
import { readingMinutes } from "../../../../src/library/reading-time.ts";
import { fakeSummary } from "./fake-library.ts";

describe("time left of an article that was begun", () => {
  afterEach(() => render(html``, document.body));

  it.each([331, 345, 420, 80, 60_000])(
    "is the same on the shelf and under the page, of %d words",
    async (words) => {
      const article = { ...fakeSummary(0), words, progress: 0 };
      render(
        html`<qari-continue-row .articles=${[article]}></qari-continue-row>
          <qari-reading-foot
            .minutes=${readingMinutes(words)}
            .progress=${article.progress}
          ></qari-reading-foot>`,
        document.body,
      );
      const left = async (name: "qari-continue-row" | "qari-reading-foot") => {
        const element = document.querySelector(name);
        await element?.updateComplete;
        return /بقيت? [^·]*/u
          .exec(element?.shadowRoot?.textContent ?? "")?.[0]
          .trim();
      };
      const onShelf = await left("qari-continue-row");
      expect(onShelf).toBeDefined();
      expect(onShelf).toBe(await left("qari-reading-foot"));
    },
  );
});
