import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Instant } from '../../electron/common/time/model.ts'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { putDossier } from '../../test/support/dossier.ts'
import { type BookCursor, registerBookPage } from './register-book.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
})
afterEach(() => test.close())

const at = (text: string) => text as Instant
const period = {
  field: 'Hộ tịch',
  start: at('2026-11-20T00:00:00.000Z'),
  end: at('2026-11-21T00:00:00.000Z'),
}

it('pages add up to the whole, also where many came in at the same moment and other fields lie between', () => {
  const { register } = test.counter.open!
  const procedure = { signOffRequired: true, noWait: false, resultName: '', code: '1.0', name: 'Đất đai' }
  const moments = ['03', '01', '01', '01', '01', '02', '01']
  for (const [index, hour] of moments.entries()) {
    const receivedAt = at(`2026-11-20T${hour}:00:00.000Z`)
    putDossier(test, `own-${index}`, { receivedAt })
    putDossier(test, `other-${index}`, { receivedAt, procedure: { ...procedure, field: 'Đất đai' } })
  }
  const found: string[] = []
  let after: BookCursor | null = null
  for (let size = 2; size === 2; ) {
    const page = registerBookPage(register, period, after, 2)
    found.push(...page.map((row) => row.dossierNo))
    after = page.at(-1) ?? null
    size = page.length
  }
  expect(found).toEqual(['own-1', 'own-2', 'own-3', 'own-4', 'own-6', 'own-5', 'own-0'])
})
