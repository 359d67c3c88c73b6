import { formatDay } from '../../../electron/common/time/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ActNow } from './ActNow.tsx'
import type { Act, ShownDossier } from './acts.ts'

/** What the law asks for when a dossier is or will be late: the letter in time, once; then the report. */
export function Lateness({ dossier, onAct }: { dossier: ShownDossier; onAct: (act: Act) => void }) {
  const { state, remaining, possible } = dossier
  const words = vi.apologies
  if (!remaining) return null
  const button = (act: Act, text: string) => (
    <ActNow act={act} dossier={dossier} onAct={onAct}>
      {text}
    </ActNow>
  )

  if (state.apology === 'signed') {
    if (!remaining.late) return null
    return (
      <Banner tone="bad" title={words.lateAgain} actions={button('escalate', words.escalate)}>
        {state.escalated ? words.lateAgainTold : words.lateAgainText}
      </Banner>
    )
  }
  if (state.apology === 'drafted') {
    return (
      <Banner tone="warn" icon="sign" actions={button('sign-apology', words.signTitle)}>
        {words.waitsForLeader}
      </Banner>
    )
  }
  if (!dossier.apologyDue) return null
  return (
    <Banner
      tone={remaining.late ? 'bad' : 'warn'}
      title={remaining.late ? words.overdue : words.due}
      actions={button('draft-apology', words.draftTitle)}
    >
      {remaining.late ? words.overdueText : words.dueText(formatDay(dossier.latestApologyDay as PlainDate))}
      {possible.includes('draft-apology') && words.prepared}
    </Banner>
  )
}
