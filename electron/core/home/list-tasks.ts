import { countDossiers, listDossiers } from '../../../db/tables/dossier-lists.ts'
import { draftsOf } from '../../../db/tables/drafts.ts'
import { unsentEntries } from '../../../db/tables/unsent-entries.ts'
import type { Role } from '../../common/api-spec.ts'
import type { View } from '../../common/dossiers/api.ts'
import type { UseCase } from '../dispatch.ts'
import { dossierLines } from '../dossier-line.ts'
import { done } from '../outcome.ts'
import { viewFrame } from '../view-frame.ts'

const LINES = 4

/** What each role's day is made of, most pressing first. A specialist sees the own work alone. */
const TASKS: Record<Role, { views: readonly View[]; mine: boolean; sends: boolean }> = {
  officer: {
    views: [
      'overdue',
      'due-today',
      'late-again',
      'to-apologise',
      'to-deliver',
      'to-accept',
      'to-hand-over',
      'arrived',
      'handover-late',
      'to-call',
      'to-return',
      'due-soon',
      'answer-late',
      'uncollected',
      'untouched',
    ],
    mine: false,
    sends: true,
  },
  specialist: {
    views: [
      'overdue',
      'due-today',
      'late-again',
      'late-unexplained',
      'to-apologise',
      'to-accept',
      'step-late',
      'answer-late',
      'due-soon',
      'untouched',
      'mine',
    ],
    mine: true,
    sends: false,
  },
  head: {
    views: [
      'to-review',
      'to-accept',
      'overdue',
      'due-today',
      'late-again',
      'late-unexplained',
      'to-apologise',
      'step-late',
      'due-soon',
      'untouched',
      'mine',
    ],
    mine: false,
    sends: false,
  },
  leader: {
    views: [
      'to-sign',
      'to-approve',
      'escalated',
      'late-to-confirm',
      'overdue',
      'drifting',
      'due-today',
      'to-accept',
      'due-soon',
      'waiting-outside',
    ],
    mine: false,
    sends: true,
  },
  administrator: {
    views: ['overdue', 'drifting', 'due-today', 'waiting', 'due-soon'],
    mine: false,
    sends: true,
  },
}

/** The start screen: tasks of the role with their first lines, drafts begun, entries not yet sent. */
export const listTasks: UseCase<'home.today'> = (act) => {
  const { register, officer } = act
  const { views, mine, sends } = TASKS[officer.role]
  const frame = viewFrame(act)
  return done({
    tasks: views.map((view) => {
      const rows = listDossiers(register, view, frame, { mine, text: '', limit: LINES, cursor: null })
      const count = rows.length < LINES ? rows.length : countDossiers(register, view, frame, mine)
      return { view, mine, count, lines: dossierLines(act, rows, frame) }
    }),
    drafts: draftsOf(register, officer.id, 'intake').map(({ id, updatedAt }) => ({ id, updatedAt })),
    unsent: sends ? unsentEntries(register) : null,
  })
}
