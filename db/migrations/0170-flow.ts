import type { Migration } from '../engine/migrate.ts'

/** What the views of work that drifts ask for, and which reminders an officer has seen on the desktop. */
export const flow: Migration = {
  version: 170,
  up: (db) =>
    db.exec(`
      /* A few hundred rows whatever the size of the register: what has been given back is not in it. The views that
         use it say returned_at IS NULL in the same words; it is a column as well, or counting would read the rows. */
      CREATE INDEX dossiers_flow ON dossiers (
        status, hand_over_by, step_due_at, confirm_by, handover_to, handover_department, touched_at, finished_at,
        assignee_id, returned_at
      ) WHERE returned_at IS NULL;

      CREATE TABLE reminders_seen (
        officer_id TEXT NOT NULL,
        dossier_id TEXT NOT NULL REFERENCES dossiers (id),
        reason TEXT NOT NULL,
        /** The moment the reason is about: another due moment is another reminder. */
        mark TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (officer_id, dossier_id, reason, mark)
      ) STRICT, WITHOUT ROWID;
    `),
}
