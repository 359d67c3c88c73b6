import type { Counter } from '../../core/counter.ts'
import type { Handlers } from '../../core/dispatch.ts'
import { answerCitizen } from '../../core/kiosk/answer-citizen.ts'
import { setRatingAside, showRating } from '../../core/kiosk/shown-rating.ts'
import { done, refuse } from '../../core/outcome.ts'
import { hearPublic } from '../public-window/hear.ts'
import type { PublicWindow } from '../public-window/public-window.ts'

/** Hears the citizen's window, and it alone. */
export function hearKiosk(counter: Counter, kiosk: PublicWindow): void {
  hearPublic('kiosk-call', kiosk, (message) => answerCitizen(counter, message))
}

type KioskCalls = Pick<Handlers, 'kiosk.state' | 'kiosk.open' | 'kiosk.close' | 'kiosk.showRating'>

/** The officer's calls about the citizen's window. */
export function kioskCalls(kiosk: PublicWindow): KioskCalls {
  return {
    'kiosk.state': () => done({ open: kiosk.contents !== null }),
    'kiosk.open': ({ counter }) => {
      kiosk.open()
      counter.onChanged(['kiosk'])
      return done({})
    },
    'kiosk.close': ({ counter }) => {
      setRatingAside(counter)
      kiosk.close()
      counter.onChanged(['kiosk'])
      return done({})
    },
    'kiosk.showRating': ({ counter }, { ticket }) => {
      if (!kiosk.contents) return refuse('KIOSK_CLOSED')
      showRating(counter, ticket)
      return done({})
    },
  }
}
