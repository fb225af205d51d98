import * as v from "valibot";
import { rangeSchema } from "../article/position.ts";
import { highlightColors } from "../library/records.ts";

/** A `Mark` as it crosses between threads. */
export const markSchema = v.strictObject({
  id: v.string(),
  articleId: v.string(),
  kind: v.picklist(["bookmark", "highlight"]),
  range: rangeSchema,
  color: v.exactOptional(v.picklist(highlightColors)),
  text: v.exactOptional(v.string()),
  tags: v.array(v.string()),
  createdAt: v.string(),
});
