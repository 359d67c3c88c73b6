import { type ListedRow, listDossiers } from '../../../db/tables/dossier-lists.ts'
import { markSeen } from '../../../db/tables/reminders-seen.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import type { Role } from '../../common/api-spec.ts'
import type { View } from '../../common/dossiers/api.ts'
import { type Reason, remindersOf } from '../../common/dossiers/reminders.ts'
import type { Commune } from '../../common/station/model.ts'
import type { Act } from '../counter.ts'
import { getReminderRules } from '../reminder-rules.ts'
import { viewFrame } from '../view-frame.ts'

export type Reminder = { dossierId: string; dossierNo: string; reason: Reason }

const OWN: readonly Reason[] = [
  'overdue',
  'due-today',
  'apology-due',
  'step-late',
  'due-in-one',
  'due-in-two',
  'untouched',
]
type Concern = { view: View; mine: boolean; reasons: readonly Reason[] }
const MINE: readonly Concern[] = [
  { view: 'mine', mine: true, reasons: OWN },
  { view: 'to-accept', mine: false, reasons: ['hand-over-unconfirmed'] },
]

/** What each role is called for on the desktop: the own work, and what has nobody else to answer for it. */
const CONCERNS: Record<Role, readonly Concern[]> = {
  officer: [
    ...MINE,
    { view: 'to-hand-over', mine: false, reasons: ['hand-over-late'] },
    { view: 'uncollected', mine: false, reasons: ['uncollected'] },
  ],
  specialist: MINE,
  head: [...MINE, { view: 'to-review', mine: false, reasons: ['overdue', 'due-today', 'step-late'] }],
  leader: [
    {
      view: 'drifting',
      mine: false,
      reasons: [
        'overdue',
        'step-late',
        'hand-over-late',
        'hand-over-unconfirmed',
        'untouched',
        'uncollected',
      ],
    },
    { view: 'to-sign', mine: false, reasons: ['overdue', 'due-today', 'step-late'] },
  ],
  administrator: [],
}
/** More than a commune has open at once: what was told long ago must not hide what is new. */
const AT_MOST = 5_000

/**
 * What the signed-in officer has not been told on the desktop yet: one reminder for each dossier and reason, told once,
 * and once more only when the reason is about another moment (a new date, the next step).
 * @param always in the demo commune too, which is silent otherwise
 */
export function takeReminders(
  act: Pick<Act, 'counter' | 'register' | 'files' | 'officer' | 'now'>,
  always = false,
): Reminder[] {
  const { register, officer, now } = act
  const { demo } = getSetting(register, 'commune') as Commune
  if (!getReminderRules(register).desktop || (demo && !always)) return []
  const frame = viewFrame({ ...act, command: null })
  const found = CONCERNS[officer.role].flatMap(({ view, mine, reasons }) =>
    listDossiers(register, view, frame, { mine, text: '', limit: AT_MOST, cursor: null }).flatMap((row) =>
      mostPressing(row, frame, reasons),
    ),
  )
  if (found.length === 0) return []
  return register.immediate(() =>
    found.filter(({ dossierId, reason, mark }) =>
      markSeen(register, { officerId: officer.id, dossierId, reason, mark, at: now }),
    ),
  )
}

/* Of several the first: an overdue dossier is not also announced as untouched. */
function mostPressing(row: ListedRow, frame: ReturnType<typeof viewFrame>, reasons: readonly Reason[]) {
  const [first] = remindersOf(row, frame).filter(({ reason }) => reasons.includes(reason))
  return first ? [{ dossierId: row.id, dossierNo: row.dossierNo, ...first }] : []
}
