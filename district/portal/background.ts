import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
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
  let stopped = false
  let wake = () => {}

  async function run(): Promise<void> {
    let said: string | null = null
    while (!stopped) {
      const result = await portalPass(db, config, { clock, stopping: () => stopped }).catch(
        (error: Error) => {
          console.error(error)
          return null
        },
      )
      // Once, not every minute of a night.
      const stop = result?.stopped ?? null
      if (stop !== null && stop !== said) console.error(`portal: ${stop}`)
      said = stop
      if (stopped) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, config.everySeconds * 1000)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = run()
  return async () => {
    stopped = true
    wake()
    await running
    await published?.close()
  }
}
