import { toInstant } from '../../electron/common/time/rules.ts'
import type { PortalConfig } from './config.ts'
import type { Gateway } from './rows.ts'

/** Who of several servers is at the portal; whoever died with it loses it after a few silent calls' time. */
export function passLease(
  db: Gateway,
  holder: string,
  { readTimeoutSeconds }: Pick<PortalConfig, 'readTimeoutSeconds'>,
  clock: () => number,
) {
  const row = { id: 1 as const, holder }
  return {
    /** Takes or renews it. @returns whether it is ours */
    async hold(): Promise<boolean> {
      const now = toInstant(clock())
      // Signing in and the call itself may each take the whole time, and the database some.
      const until = toInstant(clock() + (2 * readTimeoutSeconds + 60) * 1000)
      const held = await db
        .insertInto('portalPass')
        .values({ ...row, until })
        .onConflict((clash) =>
          clash
            .column('id')
            .doUpdateSet({ holder, until })
            .where((eb) => eb.or([eb('portalPass.holder', '=', holder), eb('portalPass.until', '<', now)])),
        )
        .returning('holder')
        .executeTakeFirst()
      return held !== undefined
    },
    async release(): Promise<void> {
      await db.deleteFrom('portalPass').where('id', '=', 1).where('holder', '=', holder).execute()
    },
  }
}
