import { expect, it } from 'vitest'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { checkedWire } from '../support/checked-wire.ts'
import { enrol, note, openEvening, randomFile, rewire, scan, sync, takeIn } from '../support/evening.ts'
import { send } from '../support/upstream-station.ts'

it('an evening of the real station with the real shared system says nothing that the document does not say', async () => {
  const { shared, test, close } = await openEvening({ enrolled: false })
  const wire = await checkedWire(shared.url)
  try {
    await enrol(test, shared, wire.url)
    const [good, bad] = (await takeIn(test, 3)) as [string, string]
    await scan(test, good, randomFile(50_000))
    // A refusal, and an act that waits behind it.
    const payload = { dossierNo: '', files: [] }
    note(test, { noun: 'dossier', entityId: bad, verb: 'scanned', scope: 'upstream', payload })
    await scan(test, bad, randomFile(2_000))
    expect(await sync(test)).toMatchObject({ phase: 'done' })
    await test.as('administrator')
    await test.ok('sync.changeKey', {})
    await loopOf(test.counter)!.ended
    expect(await test.call('sync.enrol', { address: wire.url, code: 'AAAA', again: true })).toMatchObject({
      error: { code: 'CODE_UNKNOWN' },
    })
    // The shared system is put back to an older copy of its inbox, then it shuts the station out.
    await shared.db
      .updateTable('serverFacts')
      .set({ value: 'other' })
      .where('key', '=', 'incarnation')
      .execute()
    await sync(test)
    await shared.db.updateTable('stations').set({ revokedAt: new Date().toISOString() }).execute()
    expect(await sync(test)).toMatchObject({ blocked: { code: 'STATION_REVOKED' } })
    await rewire(test, wire.url)
    await send(`${wire.url}/v1/time`, 'GET')

    expect(wire.faults).toEqual([])
    expect([...wire.seen]).toEqual(
      expect.arrayContaining([
        'GET /v1/time 200',
        'POST /v1/enrolment 200',
        'POST /v1/enrolment 403',
        'GET /v1/status 200',
        'GET /v1/status 403',
        'POST /v1/entries 200',
        'PATCH /v1/files/{sha256} 200',
        'POST /v1/keys 200',
        'GET /v1/inbox 200',
        'GET /v1/inbox 410',
      ]),
    )
  } finally {
    await wire.close()
    await close()
  }
})

it('the watch on the wire sees what is not in the document', async () => {
  const { shared, close } = await openEvening({ enrolled: false })
  const wire = await checkedWire(shared.url)
  const post = (path: string, body: object) =>
    send(wire.url + path, 'POST', { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(body)))
  await send(`${wire.url}/v1/unknown`, 'GET')
  await post('/v1/enrolment', { code: 5, more: true })
  await post('/v1/keys', {})
  expect(wire.faults).toMatchObject([
    expect.stringContaining('GET /v1/unknown is not in the document'),
    expect.stringMatching(/POST \/v1\/enrolment request:.*additionalProperties/),
    expect.stringMatching(/POST \/v1\/keys request:.*(x-station|publicKey)/i),
  ])
  await wire.close()
  await close()
})
