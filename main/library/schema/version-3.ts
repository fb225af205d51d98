import type { Database } from "../database.ts";

/** Tags of notes; how the reader wants one article to be set. */
export const version3 = (database: Database): void =>
  database.script(`
  -- JSON: names. They change with the note, under its clock.
  ALTER TABLE annotations ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';

  -- JSON: settings that hold for this article alone.
  ALTER TABLE articles ADD COLUMN reading TEXT;
  -- Apart from the state: type is chosen on one machine, an article finished on another.
  ALTER TABLE articles ADD COLUMN reading_clock TEXT NOT NULL DEFAULT '';
`);
