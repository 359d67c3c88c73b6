import { ACTIONS } from '../../../electron/common/dossiers/actions.ts'
import type { Finding, FindingLine } from '../../../electron/common/reconciliation/model.ts'
import { mendOf } from '../../../electron/common/reconciliation/rules.ts'
import { go } from '../../app/routes.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'

const words = vi.reconciliation

/** What sets a line right: straight to the form of the act, for whoever may do it; else to where it is seen. */
export function MendButton({
  finding,
  line,
}: {
  finding: Finding
  line: Pick<FindingLine, 'dossierId' | 'status' | 'signs'>
}) {
  const { role } = useOfficer()
  const mend = mendOf(finding, line)
  const id = line.dossierId
  const open = (label: string, onClick: () => void) => (
    <Button size="small" onClick={onClick}>
      {label}
    </Button>
  )
  if (mend.to === 'review')
    return open(words.review, () => go('review', { epoch: mend.epoch, seq: mend.seq }))
  if (mend.to === 'closing') return open(words.closing, () => go('closing'))
  if (mend.to === 'dossier' || !ACTIONS[mend.act].roles.includes(role))
    return open(words.openDossier, () => go('dossier', { id }))
  const { act, earlier, happenedAt } = mend
  const label = finding === 'not-returned' ? words.giveBack : words.mends[act]
  return open(label ?? words.openDossier, () =>
    go('dossier', { id, act, ...(earlier && { earlier }), ...(happenedAt && { happenedAt }) }),
  )
}
