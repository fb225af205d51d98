/**
 * The tables of the search index (docs/decisions/0011-search.md), to be made
 * in a migration. All of it can be made anew from the articles.
 */
export const searchSchema = `
  -- Folded words, apart by spaces; rowid is articles.seq. The texts themselves
  -- are in contents, so that this keeps only where each word stands.
  CREATE VIRTUAL TABLE search_text USING fts5 (
    title, byline, source, body,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  );

  -- Every word of the index, sorted; level: about log2 of how many articles have it.
  CREATE TABLE search_words (
    word TEXT PRIMARY KEY,
    level INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- The commonest words of a short prefix, without reading all its words.
  CREATE INDEX search_words_common ON search_words (word, level) WHERE level >= 6;

  -- turn: another one after every change of search_words.
  CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    turn INTEGER NOT NULL
  ) STRICT;
  INSERT INTO search_state (id, turn) VALUES (1, 0);
`;
