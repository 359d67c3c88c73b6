import type { Migration } from '../engine/migrate.ts'

/** From which day on each dossier that is there is late, by the rule of common/lateness/rules.ts in SQL. */
export const BACKFILL = `
  /* The same rule over what is there. Days are those of Vietnam, which has no summer time: one begins at 17:00 UTC. */
  UPDATE dossiers SET late_from = date(first_due_at, '+7 hours') || 'T17:00:00.000Z'
    WHERE status NOT IN ('void', 'moved') AND (
      finished_at IS NULL OR date(finished_at, '+7 hours') > date(first_due_at, '+7 hours')
    );
  /* Not late who waits for the applicant, or ended while waiting, since before the promise was over. */
  UPDATE dossiers SET late_from = NULL
    WHERE status IN ('supplement', 'obligation', 'withdrawn', 'stopped') AND apology <> 'signed' AND EXISTS (
      SELECT 1 FROM dossier_actions AS asked
      WHERE asked.dossier_id = dossiers.id AND asked.kind IN ('ask-supplement', 'ask-obligation')
        AND asked.at <= dossiers.first_due_at
        AND NOT EXISTS (
          SELECT 1 FROM dossier_actions AS later
          WHERE later.dossier_id = asked.dossier_id AND later.ordinal > asked.ordinal
            AND (later.kind IN ('receive-supplement', 'obligation-met') OR (
              later.kind = 'undo'
              AND json_extract(later.action, '$.undoneId') = json_extract(asked.action, '$.id')
            ))
        )
    );
  UPDATE dossiers SET late_from = min(
      date(first_due_at, '+7 hours') || 'T17:00:00.000Z',
      coalesce((
        SELECT date(asked.at, '+7 hours', '-1 day') || 'T17:00:00.000Z' FROM dossier_actions AS asked
        WHERE asked.dossier_id = dossiers.id AND asked.kind = 'ask-supplement' AND NOT EXISTS (
          SELECT 1 FROM dossier_actions AS undo
          WHERE undo.dossier_id = asked.dossier_id AND undo.kind = 'undo'
            AND json_extract(undo.action, '$.undoneId') = json_extract(asked.action, '$.id')
        )
        ORDER BY asked.ordinal LIMIT 1 OFFSET 1
      ), 'T')
    )
    WHERE supplements > 1 AND status NOT IN ('void', 'moved');
`

/** Late dossiers: the commune's list of causes, and what of a dossier's line says whether it is late and explained. */
export const lateness: Migration = {
  version: 380,
  up: (db) =>
    db.exec(`
      CREATE TABLE late_causes (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        /** Compared with, so that no cause stands in the list twice. */
        folded_name TEXT NOT NULL UNIQUE,
        in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      /* To begin with; the commune words them anew. The ids are those that apology letters were drafted with. */
      INSERT INTO late_causes (id, place, name, folded_name, in_use) VALUES
        ('waiting-for-agency', 1, 'Chờ cơ quan phối hợp trả lời', 'cho co quan phoi hop tra loi', 1),
        ('complex-case', 2, 'Hồ sơ phức tạp, cần thẩm tra thêm', 'ho so phuc tap, can tham tra them', 1),
        ('staff', 3, 'Thiếu nhân sự xử lý', 'thieu nhan su xu ly', 1),
        ('system-fault', 4, 'Lỗi hệ thống, đường truyền', 'loi he thong, duong truyen', 1),
        ('missing-data', 5, 'Thiếu dữ liệu để đối chiếu', 'thieu du lieu de doi chieu', 1),
        ('applicant', 6, 'Chờ người nộp phối hợp', 'cho nguoi nop phoi hop', 1),
        ('officer', 7, 'Công chức chậm xử lý', 'cong chuc cham xu ly', 1),
        ('other', 8, 'Nguyên nhân khác', 'nguyen nhan khac', 1);

      ALTER TABLE dossiers ADD COLUMN explanation TEXT NOT NULL DEFAULT 'none'
        CHECK (explanation IN ('none', 'given', 'sent-back', 'confirmed'));
      /** The beginning of the first day on which it is late (common/lateness/rules.ts, lateFrom); null: no day makes it so. */
      ALTER TABLE dossiers ADD COLUMN late_from TEXT;
      ${BACKFILL}
      CREATE INDEX dossiers_late ON dossiers (finished_at, late_from) WHERE late_from IS NOT NULL;
      /* Among them what is in work and still in time; what was explained or is over leaves it. */
      CREATE INDEX dossiers_unexplained ON dossiers (late_from, assignee_id, explanation, archived, returned_at)
        WHERE explanation IN ('none', 'sent-back') AND (returned_at IS NULL OR explanation = 'sent-back')
          AND late_from IS NOT NULL;
      CREATE INDEX dossiers_to_confirm ON dossiers (late_from) WHERE explanation = 'given';

      /* With the measures and what was wrong with them. */
      DROP INDEX dossier_actions_worded;
      CREATE INDEX dossier_actions_worded ON dossier_actions (kind, at) WHERE
        kind IN (
          'ask-supplement', 'allow-supplement', 'hand-upward', 'ask-obligation', 'withdraw', 'stop', 'send-back',
          'post-came-back', 'archive', 'decline-hand-over', 'correct', 'void', 'decline-apology', 'escalate',
          'explain-late', 'decline-late'
        )
        OR (kind = 'mark-ready' AND json_extract(action, '$.outcome') <> 'granted');
    `),
}
