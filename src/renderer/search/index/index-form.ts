/**
 * Raised with every change of what is indexed or how, or of what windows say to each other: an index of another version
 * is made anew.
 */
export const INDEX_VERSION = 3

/**
 * The index keeps no text, only where which word stands: texts stay in the store. The tokenizer only parts words at
 * spaces, since `indexText` has made them. Rank weighs title, byline, site, body, notes and tags.
 * Beginnings of two letters are indexed as well: without, the slowest take 86 ms (4000 articles), with them 4; for three
 * letters it would be 3 instead of 11, and a fifth more on the disk.
 */
export const INDEX_FORM = `
  create table documents (id integer primary key, articleId text not null unique);
  create virtual table texts using fts5 (
    title, byline, site, body, notes, tags,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2'
  );
  create virtual table vocabulary using fts5vocab (texts, row);
  insert into texts (texts, rank) values ('rank', 'bm25(10, 4, 3, 1, 2, 5)');
  pragma user_version = ${INDEX_VERSION};
`
