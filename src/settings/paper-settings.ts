import * as v from "valibot";
import {
  paperMargins,
  paperSizes,
  type PaperChoice,
} from "../printing/paper.ts";

/** What articles are printed on, and set for in PDF. One schema a setting, so that one bad value costs only itself. */
export const paperSchemas = {
  paperSize: v.picklist(paperSizes),
  paperLandscape: v.boolean(),
  paperMargins: v.picklist(paperMargins),
};

export const defaultPaper: PaperChoice = {
  paperSize: "locale",
  paperLandscape: false,
  paperMargins: "normal",
};
