import type { Migration } from '../engine/migrate.ts'

/** Phản ánh, kiến nghị, khiếu nại, tố cáo: a line of the register each, and every act of theirs. */
export const petitions: Migration = {
  version: 440,
  up: (db) =>
    db.exec(`
      CREATE TABLE petitions (
        id TEXT PRIMARY KEY,
        petition_no TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('feedback', 'complaint', 'accusation')),
        channel TEXT NOT NULL,
        status TEXT NOT NULL,
        received_at TEXT NOT NULL,
        answer_by TEXT,
        closed_at TEXT,
        published_at TEXT,
        assignee_id TEXT,
        assignee_department TEXT,
        assignee_name TEXT,
        /** Null: nameless. */
        name TEXT,
        content TEXT NOT NULL,
        topic TEXT NOT NULL,
        /** Ids of accounts it is about, as a JSON list. */
        accused TEXT NOT NULL,
        /** Folded text that a search looks into. */
        words TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX petitions_by_day ON petitions (received_at);
      CREATE INDEX petitions_by_status ON petitions (status, answer_by);

      CREATE TABLE petition_actions (
        petition_id TEXT NOT NULL REFERENCES petitions (id),
        place INTEGER NOT NULL,
        /** PetitionAction as JSON. */
        action TEXT NOT NULL,
        PRIMARY KEY (petition_id, place)
      ) STRICT, WITHOUT ROWID;
    `),
}
