import { describe, expect, test } from 'vitest'
import { CHANNELS, Catalogue } from '../../electron/common/procedures/model.ts'
import { limitFor, readyForForce } from '../../electron/common/procedures/rules.ts'
import { searchProcedures } from '../../electron/common/procedures/search.ts'
import seed from './procedures.json' with { type: 'json' }

const { procedures } = Catalogue.parse(seed)
const of = (code: string) => {
  const found = procedures.find((one) => one.code === code)
  if (!found) throw new Error(`${code} is not in the catalogue`)
  return found
}

describe('the catalogue that comes with the product', () => {
  test('has at least 40 procedures, at least 20 of them ready', () => {
    expect(procedures.length).toBeGreaterThanOrEqual(40)
    expect(procedures.filter((one) => readyForForce(one).length === 0).length).toBeGreaterThanOrEqual(20)
  })

  test('nothing open is in force, and the ready ones can be used at the counter or online', () => {
    for (const one of procedures) {
      expect(one.inForce, one.code).toBe(readyForForce(one).length === 0)
      if (one.inForce)
        expect(CHANNELS.some((channel) => typeof limitFor(one, channel) === 'object')).toBe(true)
    }
  })

  test('what is unknown is marked, and why is said in words', () => {
    for (const one of procedures) {
      for (const gap of readyForForce(one)) {
        // A limit that is contradictory has no unit either: the mark may name the deeper reason.
        const marks = gap.what === 'limit-unit' ? ['limit-unit', 'limit-conflict'] : [gap.what]
        expect(
          one.unconfirmed.some((mark) => marks.includes(mark)),
          `${one.code} ${gap.what}`,
        ).toBe(true)
      }
      if (one.unconfirmed.length > 0) expect(one.remarks.length, one.code).toBeGreaterThan(0)
    }
  })

  test('a lost unit stays lost, its amount stays', () => {
    expect(of('1.000894').limits.counter).toEqual({ amount: 1, unit: null })
    expect(of('1.004873').limits.counter).toEqual({ amount: 3, unit: null })
    expect(of('2.001035').limits.counter).toEqual({ amount: null, unit: null })
    expect(of('2.000986').limits).toEqual({ counter: { amount: 20, unit: null }, online: null, post: null })
  })

  test('limits, fees and results are those of the source', () => {
    expect(of('1.001193').limits.counter).toEqual({ amount: 1, unit: 'same-day' })
    expect(of('1.004837').limits.post).toEqual({ amount: 3, unit: 'working-day' })
    expect(of('1.013978').limits).toEqual({
      counter: { amount: 27, unit: 'working-day' },
      online: { amount: 17, unit: 'working-day' },
      post: { amount: 20, unit: 'working-day' },
    })
    expect(of('1.012812').limits).toEqual({
      counter: { amount: 40, unit: 'day' },
      online: null,
      post: { amount: 30, unit: 'day' },
    })
    expect(of('2.000884').fees).toEqual([{ name: 'Phí chứng thực chữ ký', amount: 10_000, per: 'case' }])
    expect(of('2.000635').result.code).toBe('KQ.G15.000342')
  })

  test('no price in foreign money, no count that is a slip of the source', () => {
    for (const one of procedures) {
      for (const fee of one.fees)
        expect(fee.amount === null || fee.amount === 0 || fee.amount >= 1000, one.code).toBe(true)
      for (const part of one.components)
        expect(part.originals + part.copies, `${one.code} ${part.code}`).toBeLessThanOrEqual(3)
    }
  })

  test('steps, where there are any, add up to the limit at the counter and end with the return', () => {
    const stepped = procedures.filter((one) => one.steps.length > 0)
    expect(stepped.length).toBeGreaterThanOrEqual(20)
    for (const one of stepped) {
      const days = one.steps.reduce((sum, step) => sum + step.days, 0)
      expect(days, one.code).toBeCloseTo(one.limits.counter?.amount ?? Number.NaN, 6)
      expect(one.steps.at(-1)).toMatchObject({ name: 'Trả kết quả', days: 0 })
      expect(one.stepsSource).toBe('example')
    }
  })

  test('names are written composed and without the words every name would begin with', () => {
    for (const one of procedures) {
      expect(one.name).toBe(one.name.normalize('NFC'))
      expect(one.name).not.toMatch(/^thủ tục/i)
      for (const part of one.components) expect(part.name).toBe(part.name.normalize('NFC'))
    }
  })

  test('is found by what officers type', () => {
    const first = (typed: string) => searchProcedures(procedures, typed)[0]?.code
    expect(first('khai sinh')).toBe('1.001193')
    expect(first('dang ky khai sinh')).toBe('1.001193')
    expect(first('1.001193')).toBe('1.001193')
    expect(first('chung thuc ban sao')).toBe('2.000815')
    expect(first('sao y')).toBeUndefined()
    expect(searchProcedures(procedures, 'dang ky').length).toBeGreaterThan(8)
  })
})
