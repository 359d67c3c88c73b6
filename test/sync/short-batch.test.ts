import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { expandBatch } from '../../district/expand-batch.ts'
import { shortenBatch } from '../../electron/core/sync/shorten-batch.ts'
import { journalOf, openEvening, rewire, sync, takeIn } from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import { upstreamStation } from '../support/upstream-station.ts'

/* Entries of a station that seals them with code of its own. */
function someEntries() {
  const station = upstreamStation('http://127.0.0.1:1')
  return [
    station.entry({
      verb: 'received',
      entityId: 'd1',
      payload: { dossierNo: numberOf(1), facts: goodFacts() },
    }),
    station.entry({ verb: 'signed-in', noun: 'account', entityId: 'a1', scope: 'local' }),
    station.entry({ verb: 'handed-over', entityId: 'd1', payload: { dossierNo: numberOf(1), to: 'Ông Đỗ' } }),
  ]
}

it('what was left out is worked out again, hash by hash', () => {
  const entries = someEntries()
  const short = shortenBatch(entries)
  expect(JSON.stringify(short)).not.toContain(entries[1]!.header.hash)
  expect(expandBatch(JSON.parse(JSON.stringify(short)) as typeof short)).toEqual({ entries })
  expect(expandBatch(shortenBatch(entries.slice(1)))).toEqual({ entries: entries.slice(1) })
})

it('whatever is changed on the way leads to another last hash', () => {
  const changes: ((short: ReturnType<typeof shortenBatch>) => void)[] = [
    (short) => (short.entries[0]!.header.officer = 'a2'),
    (short) => (short.entries[0]!.payload = { dossierNo: numberOf(2) }),
    (short) => (short.entries[2]!.salt = '00'),
    (short) => (short.entries[1]!.header.payloadHash = '0'.repeat(64)),
    (short) => (short.after = '1'.repeat(64)),
    (short) => short.entries.splice(1, 1),
    (short) => short.entries.reverse(),
  ]
  for (const change of changes) {
    const short = structuredClone(shortenBatch(someEntries()))
    change(short)
    expect(() => expandBatch(short), change.toString()).toThrow('BAD_REQUEST')
  }
})

it('goes short to a shared system that says it understands, in full to an older one', async () => {
  const { shared, test, close } = await openEvening()
  const proxy = await losingProxy(shared.url, (_request, answer) => answer)
  const forms = () =>
    proxy.seen
      .splice(0)
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => Object.keys(JSON.parse(brotliDecompressSync(body).toString()) as object))
  await rewire(test, proxy.url)
  await takeIn(test, 2)
  await sync(test)
  expect(forms()).toEqual([['after', 'hash', 'entries']])

  await shared.stop()
  await shared.startAgain({ oldest: 1, newest: 2 })
  await takeIn(test, 2, 10)
  await sync(test)
  expect(forms()).toEqual([['entries']])

  const there = await shared.db.selectFrom('entries').select('header').orderBy('arrival').execute()
  expect(there.map(({ header }) => JSON.parse(header) as unknown)).toEqual(journalOf(test))
  await proxy.close()
  await close()
})
