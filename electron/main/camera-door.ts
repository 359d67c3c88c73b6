import type { WebContents } from 'electron'
import type { Handlers } from '../core/dispatch.ts'
import { done } from '../core/outcome.ts'
import { useCases } from '../core/use-cases.ts'

/* The page may use a camera while, and only while: the camera screen of a dossier is open, the officer who opened it
   is signed in, and the page that asked is still the same one. Main cannot see which screen is on; the page says it, by
   calls that check session, role and dossier as all calls do. */

export type CameraDoor = {
  readonly open: boolean
  calls: Pick<Handlers, 'camera.open' | 'camera.close'>
  /** A page that is loaded anew has no screen open. */
  watch: (contents: WebContents) => void
}

/** Opens and shuts the way to the camera. @param officer id of whoever is signed in */
export function makeCameraDoor(officer: () => string | null): CameraDoor {
  let openFor: string | null = null
  return {
    get open() {
      return openFor !== null && openFor === officer()
    },
    calls: {
      'camera.open': async (act, input) => {
        const reply = await useCases['camera.open'](act, input)
        if (reply.ok) openFor = act.officer.id
        return reply
      },
      'camera.close': () => {
        openFor = null
        return done({})
      },
    },
    watch: (contents) => {
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) openFor = null
      })
    },
  }
}
