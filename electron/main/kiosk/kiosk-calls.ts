import { ipcMain } from 'electron'
import type { Counter } from '../../core/counter.ts'
import type { Handlers } from '../../core/dispatch.ts'
import { answerCitizen } from '../../core/kiosk/answer-citizen.ts'
import { setRatingAside, showRating } from '../../core/kiosk/shown-rating.ts'
import { done, refuse } from '../../core/outcome.ts'
import { mayCall } from '../policy/navigation.ts'
import { KIOSK_PAGE, type KioskWindow } from './kiosk-window.ts'

/** Hears the citizen's window, and it alone: the top frame of its own page in its own window. */
export function hearKiosk(counter: Counter, kiosk: KioskWindow): void {
  ipcMain.handle('kiosk-call', (event, message: unknown) =>
    mayCall(event.senderFrame) && event.senderFrame?.url === KIOSK_PAGE && event.sender === kiosk.contents
      ? answerCitizen(counter, message)
      : refuse('NOT_ALLOWED'),
  )
}

type KioskCalls = Pick<Handlers, 'kiosk.state' | 'kiosk.open' | 'kiosk.close' | 'kiosk.showRating'>

/** The officer's calls about the citizen's window. */
export function kioskCalls(kiosk: KioskWindow): KioskCalls {
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
