import type { Migration } from '../engine/migrate.ts'

/** Which number went to which paper: a paper whose making failed is made again under the number it has. */
export const paperNumbers: Migration = {
  version: 90,
  up: (db) =>
    db.exec(`
      CREATE TABLE numbered_papers (
        series TEXT NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        /** What the paper is about: a dossier's id. */
        about TEXT NOT NULL,
        paper_no TEXT NOT NULL,
        PRIMARY KEY (series, year, number)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX numbered_papers_about ON numbered_papers (series, about);
    `),
}
