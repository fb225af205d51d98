import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import {
  paperMargins,
  paperSizes,
  type PaperChoice,
  type PaperMargins,
  type PaperSize,
} from "../../../src/printing/paper.ts";

/** What PDF is set for and articles are printed on. @param change Told of what is to be another way. */
export const paperFields = (
  chosen: PaperChoice,
  change: (patch: Partial<PaperChoice>) => void,
): TemplateResult =>
  html`<div class="fields paper">
    ${choice(
      msg("الورق"),
      paperSizes,
      chosen.paperSize,
      sizeName,
      (paperSize) => change({ paperSize }),
    )}
    ${choice(
      msg("اتجاه الورقة"),
      orientations,
      chosen.paperLandscape ? "landscape" : "portrait",
      orientationName,
      (orientation) => change({ paperLandscape: orientation === "landscape" }),
    )}
    ${choice(
      msg("الهوامش"),
      paperMargins,
      chosen.paperMargins,
      marginsName,
      (margins) => change({ paperMargins: margins }),
    )}
  </div>`;

const orientations = ["portrait", "landscape"] as const;
type Orientation = (typeof orientations)[number];

function choice<T extends string>(
  label: string,
  values: readonly T[],
  chosen: T,
  name: (value: T) => string,
  choose: (value: T) => void,
): TemplateResult {
  const changed = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    const found = values.find((each) => each === value);
    if (found !== undefined) choose(found);
  };
  return html`<label>
    ${label}
    <select @change=${changed}>
      ${values.map(
        (value) =>
          html`<option value=${value} ?selected=${value === chosen}>
            ${name(value)}
          </option>`,
      )}
    </select>
  </label>`;
}

function sizeName(size: PaperSize): string {
  switch (size) {
    case "locale":
      return msg("المعتاد في بلدك");
    case "A4":
      return "A4";
    case "A5":
      return "A5";
    case "Letter":
      return msg("Letter (رسالة أمريكية)");
    case "Legal":
      return msg("Legal (قانوني أمريكي)");
  }
}

function orientationName(orientation: Orientation): string {
  switch (orientation) {
    case "portrait":
      return msg("طولية");
    case "landscape":
      return msg("عرضية");
  }
}

function marginsName(margins: PaperMargins): string {
  switch (margins) {
    case "narrow":
      return msg("ضيقة");
    case "normal":
      return msg("معتادة");
    case "wide":
      return msg("واسعة");
  }
}
