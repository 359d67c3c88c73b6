import type { QuestionCode } from './useIssue.ts'
import { PORTAL_NEEDS } from '../../../electron/common/portal/check-for-portal.ts'
import { Instant } from '../../../electron/common/time/model.ts'
import { formatMoment } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

export type IssueQuestionProps = {
  question: { code: QuestionCode; details: Record<string, unknown> }
  /** The verb on the button where it is not to take in. */
  confirm?: string
  busy: boolean
  onYes: () => void
  onClose: () => void
}

const text = vi.intake.ask

/** What only the officer can decide before a number is taken. */
export function IssueQuestion({
  question: { code, details },
  confirm,
  busy,
  onYes,
  onClose,
}: IssueQuestionProps) {
  const said = (value: unknown) => {
    const at = Instant.safeParse(value)
    return at.success ? formatMoment(at.data) : '—'
  }
  const codes = (details.codes as string[] | undefined) ?? []
  const portalOnly = codes.every((one) => (PORTAL_NEEDS as readonly string[]).includes(one))
  const words = {
    SAME_OPEN: { title: text.sameTitle, confirm: text.sameConfirm, said: [text.sameText(details.dossierNo)] },
    CLOCK_UNSURE: {
      title: text.clockTitle,
      confirm: text.clockConfirm,
      said: [text.clockText(said(details.now), said(details.serverTime))],
    },
    NUMBERS_SKIPPED: {
      title: vi.corrections.paper.gapTitle,
      confirm: vi.corrections.paper.gapConfirm,
      said: [vi.corrections.paper.gapText(Number(details.first), Number(details.last))],
    },
    UPSTREAM_WOULD_REFUSE: {
      title: portalOnly ? text.portalTitle : text.upstreamTitle,
      confirm: text.upstreamConfirm,
      said: [...codes.map(text.upstreamFault), portalOnly ? text.portalText : text.upstreamText],
    },
  }[code]
  return (
    <ConfirmDialog
      title={words.title}
      confirm={confirm ?? words.confirm}
      busy={busy}
      onConfirm={onYes}
      onClose={onClose}
    >
      {words.said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </ConfirmDialog>
  )
}
