/**
 * Writes docs/article.schema.json: the article model as a JSON Schema, made
 * from the schema that the code itself checks with. `--check` compares instead
 * of writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import {
  articleSchema,
  blockSchema,
  inlineSchema,
  markSchema,
  sectionSchema,
} from "../src/article/article.ts";

const target = "docs/article.schema.json";

const schema = toJsonSchema(articleSchema, {
  target: "draft-2020-12",
  // What JSON Schema cannot say has to be met here, not left out unseen.
  errorMode: "throw",
  // Our addresses may have Arabic in them, which JSON Schema calls an IRI.
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === "url" ? { ...jsonSchema, format: "iri" } : undefined,
  definitions: {
    mark: markSchema,
    inline: inlineSchema,
    block: blockSchema,
    section: sectionSchema,
  },
});
const text = `${JSON.stringify({ title: "Article", ...schema }, undefined, 2)}\n`;

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error(`${target} is out of date: run npm run article-schema`);
  process.exitCode = 1;
}
