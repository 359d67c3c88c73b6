import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROTOCOLS } from '../../../electron/common/sync/versions.ts'
import { openEvening, note, scan, sync, takeIn } from '../../support/evening.ts'
import { losingProxy, type Passing, type PassingAnswer } from '../../support/losing-proxy.ts'
import type { Recording } from './recording.ts'

/* `node test/sync/recorded/record.ts [name]` keeps one exchange of a real station with the real shared system, as it
   went over the wire, in <name>.json (v2.json for protocol 2): what a station of this version says, and what it was
   used to hear. A file that is there is never written over: it is the only witness of its version. */

const KEPT = /^(x-|content-type$|content-encoding$|upload-)/
const kept = (headers: Passing['headers']) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (KEPT.test(name) ? [[name, String(value)]] : [])),
  )

const path = join(import.meta.dirname, `${process.argv[2] ?? `v${PROTOCOLS.newest}`}.json`)
if (existsSync(path)) throw new Error(`${path} is there`)

const evening = await openEvening({ enrolled: false })
const { shared, test } = evening
const exchanges: Recording['exchanges'] = []
const proxy = await losingProxy(shared.url, (asked: Passing, answer: PassingAnswer) => {
  const { status, headers, body } = answer
  const text = body.toString('utf8')
  exchanges.push({
    method: asked.method,
    path: asked.path,
    headers: kept(asked.headers),
    body: asked.body.toString('base64'),
    answer: { status, headers: kept(headers), body: text === '' ? null : (JSON.parse(text) as unknown) },
  })
  return answer
})
try {
  await test.as('administrator')
  const enrolCode = await shared.code()
  await test.ok('sync.enrol', { address: proxy.url, code: enrolCode })
  await test.as('officer')
  const [first, second] = (await takeIn(test, 2)) as [string, string]
  await scan(test, first, Buffer.from('%PDF-1.7 a page'.repeat(100)))
  // Content that no version can read, and an act behind it: a refusal and a fence.
  const dossier = { noun: 'dossier', entityId: second, scope: 'upstream' } as const
  note(test, { ...dossier, verb: 'scanned', payload: { dossierNo: '', files: [] } })
  const { dossierNo } = await test.ok('dossiers.get', { id: second })
  note(test, { ...dossier, verb: 'handed-over', payload: { dossierNo, to: 'Tư pháp' } })
  await sync(test)
  await sync(test)
  const station = await shared.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
  const { id: stationId, publicKey, agencyId, code, stationIndex, rangeFirst, rangeLast } = station
  const recording: Recording = {
    enrolCode,
    station: { stationId, publicKey, agencyId, code, stationIndex, rangeFirst, rangeLast },
    exchanges,
  }
  writeFileSync(path, `${JSON.stringify(recording, null, 1)}\n`)
} finally {
  await proxy.close()
  await evening.close()
}
