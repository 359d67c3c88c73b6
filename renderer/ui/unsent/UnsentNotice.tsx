import { useState } from 'react'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go, useRoute } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { AllowDialog } from './AllowDialog.tsx'

const words = vi.evening.unsent

/** For how many days this PC has told nobody, where that is worth a word, and by whose leave it goes on. */
export function UnsentNotice() {
  const { data } = useQuery('closings.unsent', {}, { on: ['closing', 'delivery', 'dossier'] })
  const [asked, setAsked] = useState(false)
  const atClosing = useRoute().screen === 'closing'
  if (!data || data.stand === 'fine') return null
  const { stand, days, cap, word } = data
  const toClosing = !atClosing && (
    <Button size="small" icon="closing" onClick={() => go('closing')}>
      {words.closing}
    </Button>
  )
  if (stand === 'warn') {
    return (
      <Banner tone="warn" title={words.warn(days)} actions={toClosing}>
        {words.warnText(cap.askDays)}
      </Banner>
    )
  }
  return (
    <Banner
      tone={stand === 'ask' ? 'bad' : 'warn'}
      title={word ? words.allowed(days, formatDay(word.until)) : words.askTitle(days)}
      actions={
        <>
          {toClosing}
          {stand === 'ask' && (
            <Button size="small" tone="primary" icon="sign" onClick={() => setAsked(true)}>
              {words.ask}
            </Button>
          )}
        </>
      }
    >
      {word ? words.allowedBy(word.by, word.saidBy, word.reason) : words.askText}
      {asked && <AllowDialog onClose={() => setAsked(false)} />}
    </Banner>
  )
}
