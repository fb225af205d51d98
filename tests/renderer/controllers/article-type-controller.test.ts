import { expect, it } from "vitest";
import { ArticleTypeController } from "../../../renderer/controllers/article-type-controller.ts";
import { answers } from "../answering-bridge.ts";
import { openedOf } from "../views/app/opened-app.ts";
import { refusedOnce } from "./refused-once.ts";

it("saves how an article is read though that of another could not be saved", async () => {
  const { ask, asked, refuse } = refusedOnce();
  answers["article.reading"] = async ({ id }) => {
    await ask(id);
    return null;
  };
  const failures: unknown[] = [];
  const type = new ArticleTypeController({
    apply: () => undefined,
    fail: (error) => failures.push(error),
  });
  const [first, second] = [openedOf(1, "أ"), openedOf(2, "ب")];
  for (const opened of [first, second]) {
    type.load(opened);
    type.change({ fontSize: 30 });
  }
  refuse();
  await expect.poll(() => asked).toEqual([first.article.id, second.article.id]);
  expect(failures).toMatchObject([{ code: "disk-full" }]);
});
