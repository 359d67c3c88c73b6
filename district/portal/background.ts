import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { codesLine } from './codes.ts'
import type { PortalConfig } from './config.ts'
import { portalPass } from './pass.ts'
import { startPublishedFiles } from './published-files.ts'

/**
 * The gateway beside a running server: a pass every so often, files handed out where they are published.
 * @returns ends it after the dossier that is under way
 */
export async function startGateway(
  db: Kysely<Tables>,
  config: PortalConfig,
  { dataDir, clock = Date.now }: { dataDir: string; clock?: () => number },
): Promise<() => Promise<void>> {
  const published = config.publish
    ? await startPublishedFiles(db, { dataDir, publishing: config.publish, clock })
    : null
  const ended = new AbortController()
  const { signal } = ended

  console.error(codesLine(config))

  async function run(): Promise<void> {
    let said: string | null = null
    while (!signal.aborted) {
      const stopping = () => signal.aborted
      const result = await portalPass(db, config, { clock, stopping }).catch((error: Error) => {
        console.error(error)
        return null
      })
      // Once, not every minute of a night.
      const stop = result?.stopped ?? null
      if (stop !== null && stop !== said) console.error(`portal: ${stop}`)
      said = stop
      await setTimeout(config.everySeconds * 1000, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = run()
  return async () => {
    ended.abort()
    await running
    await published?.close()
  }
}
