import { fold } from "./fold.ts";
/** Placeholder until the collation key is here. */
export const sortKey = (text: string): string => fold(text.slice(0, 128)).text;
