import { expect, test } from 'vitest'
import { readToUnicode, writeToUnicode } from './to-unicode.ts'

test('what is written is read again: bytes, words, letters of two units', () => {
  for (const bytes of [1, 2] as const) {
    const texts = new Map([
      [3, 'ư'],
      [65, 'ê\u0323'],
      [bytes === 1 ? 255 : 0xabcd, '𝔄'],
    ])
    expect(readToUnicode(writeToUnicode({ bytes, texts }))).toEqual({ bytes, texts })
  }
})

test('ranges count on or name each code; what is broken ends', () => {
  const map = `2 beginbfrange <20><22><0041> <0030> <0032> [<0062> <0063><00640065>] endbfrange
    1 beginbfchar <40> <> endbfchar`
  expect(readToUnicode(map)).toEqual({
    bytes: 2,
    texts: new Map([
      [0x20, 'A'],
      [0x21, 'B'],
      [0x22, 'C'],
      [0x30, 'b'],
      [0x31, 'c'],
      [0x32, 'de'],
    ]),
  })
  expect(readToUnicode('beginbfrange <00> <FF> [<0041> endbfrange').texts).toEqual(new Map([[0, 'A']]))
  expect(readToUnicode('beginbfrange <0000> endbfrange').texts.size).toBe(0)
  const endless = 'beginbfrange <0000> <FFFFFFFFFFFF> <0041> endbfrange'
  expect(readToUnicode(endless.repeat(1_000)).texts.size).toBeLessThanOrEqual(0x1_00_00)
})
