import type { PhraseTopic } from '../../electron/common/dossiers/roads-api.ts'
import type { ActionKind, DossierAction } from '../../electron/common/dossiers/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/* Words of past acts, by the partial index of migration 0120, made wider by 0380. Its condition has to stand in the query letter for letter,
   or SQLite does not believe that the index has every row asked for. */
const WORDED = `(
  kind IN (
    'ask-supplement', 'allow-supplement', 'hand-upward', 'ask-obligation', 'withdraw', 'stop', 'send-back',
    'post-came-back', 'archive', 'decline-hand-over', 'correct', 'void', 'decline-apology', 'escalate',
    'explain-late', 'decline-late'
  )
  OR (kind = 'mark-ready' AND json_extract(action, '$.outcome') <> 'granted')
)`

/** Where the words of a topic stand. */
const TOPICS: Record<PhraseTopic, { kind: ActionKind; path: string; outcome?: string }> = {
  'supplement-item': { kind: 'ask-supplement', path: '$.items' },
  'supplement-reason': { kind: 'ask-supplement', path: '$.reason' },
  'allow-supplement': { kind: 'allow-supplement', path: '$.reason' },
  'upward-to': { kind: 'hand-upward', path: '$.to' },
  'obligation-what': { kind: 'ask-obligation', path: '$.what' },
  withdraw: { kind: 'withdraw', path: '$.reason' },
  stop: { kind: 'stop', path: '$.reason' },
  refusal: { kind: 'mark-ready', path: '$.reason', outcome: 'refused' },
  partial: { kind: 'mark-ready', path: '$.reason', outcome: 'partial' },
  'send-back': { kind: 'send-back', path: '$.reason' },
  'post-came-back': { kind: 'post-came-back', path: '$.reason' },
  'archive-place': { kind: 'archive', path: '$.place' },
  'decline-hand-over': { kind: 'decline-hand-over', path: '$.reason' },
  correct: { kind: 'correct', path: '$.reason' },
  void: { kind: 'void', path: '$.reason' },
  'decline-apology': { kind: 'decline-apology', path: '$.reason' },
  escalate: { kind: 'escalate', path: '$.reason' },
  'late-measure': { kind: 'explain-late', path: '$.measure' },
  'decline-late': { kind: 'decline-late', path: '$.reason' },
}

/** How many of the latest acts are looked at, and how many phrases come of them. */
const LATEST = 400
const OFFERED = 12

export const PHRASES_SQL = `
  SELECT spoken.value AS words FROM (
    SELECT action, at FROM dossier_actions INDEXED BY dossier_actions_worded
    WHERE ${WORDED} AND kind = @kind AND (@outcome IS NULL OR json_extract(action, '$.outcome') = @outcome)
    ORDER BY at DESC LIMIT ${LATEST}
  ) AS latest, json_each(latest.action, @path) AS spoken
  WHERE spoken.value <> ''
  GROUP BY spoken.value ORDER BY count(*) DESC, max(latest.at) DESC LIMIT ${OFFERED}`

/** What was written most often among the latest acts of a topic; the latest first where it is equal. */
export function phrasesOf(db: Register, topic: PhraseTopic): string[] {
  const { kind, path, outcome = null } = TOPICS[topic]
  return db.raw
    .prepare<unknown[], { words: string }>(PHRASES_SQL)
    .all({ kind, path, outcome })
    .map(({ words }) => words)
}

export const OVERRIDES_SQL = `
  SELECT allowed.action, allowed.at, d.id AS dossierId, d.dossier_no AS dossierNo,
    d.applicant_name AS applicantName, d.procedure_name AS procedureName,
    EXISTS (
      SELECT 1 FROM dossier_actions AS later
      WHERE later.dossier_id = d.id AND later.ordinal > allowed.ordinal AND later.kind = 'ask-supplement'
    ) AS used
  FROM (
    SELECT * FROM dossier_actions INDEXED BY dossier_actions_worded
    WHERE ${WORDED} AND kind = 'allow-supplement' AND at >= @from AND at < @to
  ) AS allowed JOIN dossiers AS d ON d.id = allowed.dossier_id
  WHERE NOT EXISTS (
    SELECT 1 FROM dossier_actions AS undo
    WHERE undo.dossier_id = d.id AND undo.kind = 'undo'
      AND json_extract(undo.action, '$.undoneId') = json_extract(allowed.action, '$.id')
  )
  ORDER BY allowed.at DESC`

/** Leave given for a further supplement from `from` until before `to`, latest first; not what was taken back. */
export function supplementOverrides(db: Register, from: Instant, to: Instant) {
  type Row = {
    action: string
    at: Instant
    dossierId: string
    dossierNo: string
    applicantName: string
    procedureName: string
    used: number
  }
  return db.raw
    .prepare<unknown[], Row>(OVERRIDES_SQL)
    .all({ from, to })
    .map(({ action, used, ...row }) => {
      const { officer, reason } = JSON.parse(action) as Extract<DossierAction, { kind: 'allow-supplement' }>
      return { ...row, leaderName: officer.name, reason, used: used === 1 }
    })
}
