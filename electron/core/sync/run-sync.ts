import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { loopOf } from './running-sync.ts'

/** Begins to send, or goes on where it was stopped; while it runs, says anew whether files go too. */
export const startSync: UseCase<'sync.start'> = ({ counter }, { upTo }) => {
  const loop = loopOf(counter)
  if (!loop) return refuse('NOT_ENROLLED')
  loop.watch()
  loop.start(upTo)
  return done({})
}

/** Pauses. Not journaled: nothing has happened to anybody's dossier. */
export const stopSync: UseCase<'sync.stop'> = async ({ counter }) => {
  await loopOf(counter)?.stop()
  return done({})
}
