import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { exportArticle } from "../../main/exporting/export-article.ts";
import { everyBlock } from "../fixtures/every-block.ts";

const root = join(import.meta.dirname, "../..");
const validate = new Ajv2020({ validateFormats: false }).compile(
  JSON.parse(readFileSync(join(root, "docs/article.schema.json"), "utf8")),
);
const [section] = everyBlock.sections;
const withBlock = (block: unknown): unknown => ({
  ...everyBlock,
  sections: [{ ...section, blocks: [block] }],
});
const withLink = (href: string): unknown =>
  withBlock({
    type: "paragraph",
    content: [{ text: "رابط", marks: [{ type: "link", href }] }],
  });

describe("docs/article.schema.json", () => {
  it("is what the code checks with", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["tools/article-schema.ts", "--check"],
      { cwd: root, encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("takes an exported article of every block", async () => {
    const bytes = await exportArticle(everyBlock, "json", {
      read: () => Promise.resolve(undefined),
      assets: "",
      modified: new Date(0),
    });
    validate(JSON.parse(Buffer.from(bytes).toString()));
    expect(validate.errors).toBeNull();
  });

  it.each(["https://example.org", "HTTP://example.org", "MailTo:a@b", "#x"])(
    "takes a link to %s",
    (href) => expect(validate(withLink(href))).toBe(true),
  );

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc", "x#y"])(
    "refuses a link to %s",
    (href) => expect(validate(withLink(href))).toBe(false),
  );

  it.each([
    { type: "script", content: [] },
    { type: "paragraph", content: [], onclick: "x" },
    { type: "heading", level: 7, content: [] },
    { type: "image", resource: "../picture.png" },
    { type: "paragraph", content: [{ text: "" }] },
  ])("refuses a block that is not in the model: %j", (block) =>
    expect(validate(withBlock(block))).toBe(false),
  );
});
