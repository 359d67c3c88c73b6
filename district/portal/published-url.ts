import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AgencyId, Hash } from '../../electron/common/sync/model.ts'
import type { PortalConfig } from './config.ts'

/* The portal fetches files by address. An address carries the day it ends and a seal over agency, file and day, made
   with the secret of the configuration: nobody can guess one or lengthen one, and a server started anew still knows
   those it gave. */

export type Publishing = NonNullable<PortalConfig['publish']>
type Published = { agencyId: string; sha256: string }

const DAY_MS = 86_400_000
export const PUBLISHED_PATH = '/published/:agencyId/:sha256/:ends/:seal'

/** Where the portal may fetch a file from now on for the days of the configuration. */
export function publishedUrl(publishing: Publishing, { agencyId, sha256 }: Published, now: number): string {
  const ends = String(Math.ceil((now + publishing.days * DAY_MS) / 1000))
  const seal = sealOf(publishing.secret, { agencyId, sha256, ends })
  return `${publishing.baseUrl}/published/${agencyId}/${sha256}/${ends}/${seal}`
}

const Asked = z.strictObject({
  agencyId: AgencyId,
  sha256: Hash,
  ends: z.string().regex(/^\d{1,12}$/),
  seal: z.string().max(64),
})

/** The file an address stands for; null when it was never given or its time is over. */
export function publishedFile(publishing: Publishing, parameters: unknown, now: number): Published | null {
  const asked = Asked.safeParse(parameters)
  if (!asked.success) return null
  const { agencyId, sha256, ends, seal } = asked.data
  const right = Buffer.from(sealOf(publishing.secret, { agencyId, sha256, ends }))
  const given = Buffer.from(seal)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return Number(ends) * 1000 > now ? { agencyId, sha256 } : null
}

function sealOf(secret: string, { agencyId, sha256, ends }: Published & { ends: string }): string {
  return createHmac('sha256', secret).update(`${agencyId}\n${sha256}\n${ends}`).digest('base64url')
}
