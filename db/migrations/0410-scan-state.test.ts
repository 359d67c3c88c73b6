import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { putDossier } from '../../test/support/dossier.ts'
import { dossierFacts } from '../../test/support/dossier-facts.ts'
import { putExclusion } from '../tables/scan-bench.ts'
import { insertDocument } from '../tables/scans.ts'
import { scanState } from './0410-scan-state.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

it('finds of the dossiers that are there what the program says of each from then on', () => {
  const { register } = test.counter.open!
  const paper = dossierFacts().components[0]!
  const two = [paper, { ...paper, code: 'ban-chinh' }]
  const scan = (dossierId: string, component: string) =>
    insertDocument(register, {
      id: `${dossierId}-${component}`,
      dossierId,
      component,
      revision: 1,
      sha256: '0'.repeat(64),
      size: 1,
      madeAt: dossierFacts().receivedAt,
      officerId: 'o',
      endedAt: null,
    })
  const whole = putDossier(test, 'whole', { components: two })
  scan(whole, 'to-khai')
  scan(whole, 'ban-chinh')
  const half = putDossier(test, 'half', { components: two })
  scan(half, 'to-khai')
  const secret = putDossier(test, 'secret', { components: two })
  scan(secret, 'to-khai')
  const hidden = { component: 'ban-chinh', reason: 'mật', officerId: 'o', at: dossierFacts().receivedAt }
  putExclusion(register, { dossierId: secret, ...hidden })
  putDossier(test, 'online', { channel: 'online', components: two })
  putDossier(test, 'shown', { components: [{ ...paper, mode: 'show' }] })
  putDossier(test, 'known', { components: [{ ...paper, notNeeded: true }] })
  putDossier(test, 'not-brought', { components: [{ ...paper, originals: 0 }] })
  putDossier(test, 'nothing', { components: [] })

  const states = () =>
    Object.fromEntries(
      register.raw.prepare('SELECT dossier_no, scan_state FROM dossiers').raw().all() as [string, number][],
    )
  const expected = {
    ...{ whole: 2, half: 1, secret: 2, online: 0, shown: 0, known: 0, nothing: 0 },
    'not-brought': 0,
  }
  expect(states()).toEqual(expected)

  register.raw.exec('DROP INDEX dossiers_by_received; ALTER TABLE dossiers DROP COLUMN scan_state')
  register.raw.exec('CREATE INDEX dossiers_by_received ON dossiers (received_at)')
  scanState.up(register.raw)
  expect(states()).toEqual(expected)
})
