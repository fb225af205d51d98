import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { X } from "lucide";
import { icon } from "../icons/icon.ts";

/** Closes the panel or dialog in whose head it stands. */
export const closeButton = (close: () => void): TemplateResult =>
  html`<button type="button" aria-label=${msg("إغلاق")} @click=${close}>
    ${icon(X)}
  </button>`;
