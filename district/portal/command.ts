import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { codesLine } from './codes.ts'
import type { PortalConfig } from './config.ts'
import { portalPass } from './pass.ts'

export const GATEWAY = `  node district/main.ts portal       --data DIR --portal FILE                  one pass to the national portal`

/** One pass; what came of it is printed. @returns the exit code: 1 when the portal was not reached to the end */
export async function passOnce(db: Kysely<Tables>, config: PortalConfig): Promise<number> {
  const result = await portalPass(db, config)
  if (result === null) {
    console.error('a running server is at the portal; try again later')
    return 1
  }
  console.error(codesLine(config))
  const { stopped, ...counts } = result
  console.log(
    Object.entries(counts)
      .map(([state, number]) => `${number} ${state}`)
      .join(', '),
  )
  if (stopped !== null) console.error(stopped)
  return stopped === null ? 0 : 1
}
