import { saidPrefix } from "../said.ts";

/** Ids of what is spoken and stands in no block. */
export const titleId = `${saidPrefix}title`;
export const bylineId = `${saidPrefix}byline`;

/** @param section Index. */
export const headingId = (section: number): string =>
  `${saidPrefix}${section + 1}-heading`;
