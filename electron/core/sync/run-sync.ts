import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { loopOf } from './running-sync.ts'

/** Begins to send, or goes on where it was stopped. */
export const startSync: UseCase<'sync.start'> = ({ counter }) => {
  const loop = loopOf(counter)
  if (!loop) return refuse('NOT_ENROLLED')
  loop.watch()
  loop.start()
  return done({})
}

/** Pauses. Not journaled: nothing has happened to anybody's dossier. */
export const stopSync: UseCase<'sync.stop'> = async ({ counter }) => {
  await loopOf(counter)?.stop()
  return done({})
}
