import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { portalPass } from '../../district/portal/pass.ts'
import { gatewayOf } from '../../district/portal/rows.ts'
import { startDistrict } from '../../district/server.ts'
import type { Entry } from '../../electron/common/sync/model.ts'
import type { Place } from '../support/databases.ts'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import { inShort, upstreamStation } from '../support/upstream-station.ts'
import { startFakeAdapter } from './fake-adapter.ts'
import { portalConfig } from './portal-config.ts'

async function sqlitePlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-'))
  const remove = () => rm(dataDir, { recursive: true })
  return { dataDir, database: join(dataDir, 'district.sqlite'), remove }
}

/** Who does everything in these tests. */
export const actor = { name: 'Hoàng Văn Chuyên', title: 'Công chức tư pháp', unit: 'Tư pháp' }
/** An act: what, with what, when; in the order of the list where no moment is given. */
export type Step = [verb: string, more?: Record<string, unknown>, at?: string]
export type PortalDesk = Awaited<ReturnType<typeof openPortalDesk>>
export const sha = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')

/** A shared system with one enrolled commune, a portal, and the clock of both in the test's hand. */
export async function openPortalDesk({
  place,
  ...portal
}: Parameters<typeof startFakeAdapter>[0] & { place?: Place } = {}) {
  let now = Date.parse('2026-11-20T10:00:00.000Z')
  const clock = () => now
  const { dataDir, database, remove } = place ?? (await sqlitePlace())
  const district = await startDistrict({ dataDir, database, clock })
  const fake = await startFakeAdapter(portal)
  const station = upstreamStation(district.url)
  const commune = { agencyId: 'H25.16.05', agencyName: 'UBND xã Hòa Bình' }
  const enrolled = await station.enrol(station.enrolment(await makeEnrolCode(district.db, commune, now)))
  if (enrolled.status !== 200) throw new Error(`not enrolled: ${enrolled.status}`)

  return {
    dataDir,
    district,
    fake,
    station,
    clock,
    later(seconds: number) {
      now += seconds * 1000
    },
    setNow(at: number) {
      now = at
    },
    /** A dossier's acts; the first is its intake. */
    life(order: number, steps: Step[], facts: Parameters<typeof goodFacts>[0] = {}): Entry[] {
      const intake: Step = ['received', { facts: goodFacts({ returnBy: 'counter', ...facts }) }]
      return [intake, ...steps].map(([verb, more, at], index) =>
        station.entry({
          verb,
          entityId: `d${order}`,
          payload: { dossierNo: numberOf(order), actor, ...more },
          at:
            at ?? `2026-11-20T0${2 + Math.floor(index / 50)}:${String(index % 50).padStart(2, '0')}:00.000Z`,
        }),
      )
    },
    /** One more act of a dossier. */
    act(order: number, verb: string, more: Record<string, unknown> = {}, at?: string): Entry {
      const payload = { dossierNo: numberOf(order), actor, ...more }
      return station.entry({ verb, entityId: `d${order}`, payload, ...(at && { at }) })
    },
    /** Hands entries in, all of which are accepted. */
    async told(...entries: Entry[]) {
      const { body } = await station.batch(entries)
      const others = inShort(body).filter((one) => !one.endsWith('accepted'))
      if (others.length > 0) throw new Error(others.join(', '))
      now += 1000
    },
    pass: (over?: Parameters<typeof portalConfig>[1]) =>
      portalPass(district.db, portalConfig(fake, over), { clock }),
    rows: () =>
      gatewayOf(district.db).selectFrom('portalDossiers').selectAll().orderBy('dossierId').execute(),
    calls: (service: string) => fake.calls.filter((call) => call.service === service),
    async close() {
      await fake.close()
      await district.close()
      await remove()
    },
  }
}
