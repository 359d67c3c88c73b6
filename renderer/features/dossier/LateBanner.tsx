import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ActNow } from './ActNow.tsx'
import type { Act, ShownDossier } from './acts.ts'
import { LateFacts } from './LateFacts.tsx'

/** Of a late dossier: why, as far as that was said, and what is still to be done about it. */
export function LateBanner({ dossier, onAct }: { dossier: ShownDossier; onAct: (act: Act) => void }) {
  const { late, lateness, state } = dossier
  const words = vi.lateness.banner
  if (!late) return null
  const button = (act: Act, text: string) => (
    <ActNow act={act} dossier={dossier} onAct={onAct}>
      {text}
    </ActNow>
  )
  switch (state.explanation) {
    case 'none':
      return (
        <Banner tone="bad" title={words.none} actions={button('explain-late', words.explain)}>
          {words.noneText}
        </Banner>
      )
    case 'sent-back':
      return (
        <Banner tone="warn" title={words.sentBack} actions={button('explain-late', words.again)}>
          {lateness?.sentBack}
        </Banner>
      )
    case 'given':
      return (
        <Banner tone="info" icon="sign" title={words.given} actions={button('confirm-late', words.confirm)}>
          {lateness && <LateFacts lateness={lateness} />}
        </Banner>
      )
    case 'confirmed':
      return (
        <Banner tone="info" title={words.confirmed}>
          {lateness && <LateFacts lateness={lateness} />}
        </Banner>
      )
  }
}
