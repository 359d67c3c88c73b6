import { Instant } from '../../../electron/common/time/model.ts'
import { formatMoment } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

export type IssueQuestionProps = {
  question: { code: 'SAME_OPEN' | 'CLOCK_UNSURE'; details: Record<string, unknown> }
  busy: boolean
  onYes: () => void
  onClose: () => void
}

const text = vi.intake.ask

/** What only the officer can decide before a number is taken. */
export function IssueQuestion({ question: { code, details }, busy, onYes, onClose }: IssueQuestionProps) {
  const said = (value: unknown) => {
    const at = Instant.safeParse(value)
    return at.success ? formatMoment(at.data) : '—'
  }
  const same = code === 'SAME_OPEN'
  return (
    <ConfirmDialog
      title={same ? text.sameTitle : text.clockTitle}
      confirm={same ? text.sameConfirm : text.clockConfirm}
      busy={busy}
      onConfirm={onYes}
      onClose={onClose}
    >
      <p>
        {same
          ? text.sameText(details.dossierNo)
          : text.clockText(said(details.now), said(details.serverTime))}
      </p>
    </ConfirmDialog>
  )
}
