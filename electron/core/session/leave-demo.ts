import { renameSync } from 'node:fs'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { closeKeys } from '../signatures/held-keys.ts'
import { keyFilePath, readKeyFile } from './key-slots.ts'

/**
 * Ends the trial: the demo's keys are put aside, so that this PC is empty again and the next set-up puts its
 * register and files aside too. Nothing is deleted, and a real register is never touched.
 */
export const leaveDemo: UseCase<'session.leaveDemo'> = ({ counter, register, now }) => {
  const { folder } = counter
  if (!readKeyFile(folder)?.commune.demo) return refuse('NOT_DEMO')
  counter.officer = null
  closeKeys(counter)
  counter.open = null
  register.close()
  renameSync(keyFilePath(folder), `${keyFilePath(folder)}.${now.replace(/\D/g, '')}.aside`)
  return done({})
}
