import type { Migration } from '../engine/migrate.ts'

/**
 * What stands in the digitised papers. A document enters as it is made and leaves with all its text as it is replaced
 * or withdrawn; what is still to be read follows from these rows alone, so nothing is lost or done twice by a crash.
 */
export const ocr: Migration = {
  version: 230,
  up: (db) =>
    db.exec(`
      CREATE TABLE ocr_documents (
        document_id TEXT PRIMARY KEY REFERENCES scan_documents (id),
        /** 1 until each page is read or put aside and, if it may be, the searchable form is made. */
        waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
        /** Of the PDF; NULL until it was opened. */
        pages INTEGER,
        /** The same document with its text in it, once there is one. */
        sha256 TEXT,
        size INTEGER,
        made_at TEXT,
        /** How often the document as a whole failed, and why it was given up. */
        tries INTEGER NOT NULL DEFAULT 0,
        fault TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX ocr_documents_waiting ON ocr_documents (document_id) WHERE waiting = 1;

      CREATE TABLE ocr_pages (
        rowid INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES ocr_documents (document_id) ON DELETE CASCADE,
        /** From 1. */
        page INTEGER NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        /** Why it was put aside. */
        fault TEXT,
        text TEXT,
        /** Where each word stands (JSON), until the document has its searchable form. */
        words TEXT,
        UNIQUE (document_id, page)
      ) STRICT;
      CREATE INDEX ocr_pages_aside ON ocr_pages (document_id) WHERE fault IS NOT NULL;

      /* Searched as one types, so each length up to that of "nguyen" has its own list (see dossier_search); the line around
         a hit comes from the text. */
      CREATE VIRTUAL TABLE ocr_search USING fts5 (
        words, content='', contentless_delete=1, detail='none', prefix='2 3 4 5 6',
        tokenize="unicode61 remove_diacritics 0"
      );
      /* One leaf in one page of the register, as with dossier_search. */
      INSERT INTO ocr_search (ocr_search, rank) VALUES ('pgsz', 3960);

      INSERT INTO ocr_documents (document_id, waiting) SELECT id, 1 FROM scan_documents WHERE ended_at IS NULL;
    `),
}
