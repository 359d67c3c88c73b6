import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { foldName, nameWords } from './fold-name.ts'

it.each([
  ['kbroi', ["K'Brơi", 'K’Brơi', 'K‘ Brơi', 'KʼBrơi', 'K`Brơi', "K' Brơi", 'K Brơi', 'KBrơi', "k'brơi"]],
  ['hhen nie', ["H'Hen Niê", 'H’Hen Niê', 'H Hen Niê', 'HHen Niê']],
  ['ymoan enuol', ['Y Moan Ênuôl', 'YMoan Ênuôl', "Y' Moan Ênuôl"]],
  ['kadong', ['Ka Dơng', "Ka'Dơng", 'KaDơng']],
  ['ksor hbia', ["Ksor H'Bia", 'Ksor H Bia']],
  ['bhriu liec', ['Bh’riu Liếc', 'Bhriu Liếc']],
  ['nguyen thi duong', ['Nguyễn Thị Đường']],
  ['tran van ty', ["Trần Văn 'Tý'"]],
])('%s is one name however it is written', (folded, written) => {
  for (const name of written) expect(foldName(name), name).toBe(folded)
})

it('keeps the words of a name beside the joined ones', () => {
  expect(nameWords('KʼBrơi')).toBe('k broi kbroi')
  expect(nameWords("Ksor H'Bia")).toBe('ksor h bia ksor hbia')
  expect(nameWords('Nguyễn Thị Đường')).toBe('nguyen thi duong')
})

it('of a name typed letter by letter, each beginning is a beginning of the whole', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'kahyơđbn'.split('')), minLength: 2, maxLength: 5 })
  const name = fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => `K'${words.join(' Y ')}`)
  fc.assert(
    fc.property(name, fc.nat(), (whole, at) => {
      const typed = whole.slice(0, 1 + (at % whole.length))
      expect(foldName(whole).startsWith(foldName(typed))).toBe(true)
      expect(foldName(foldName(whole))).toBe(foldName(whole))
      expect(fold(foldName(whole))).toBe(foldName(whole))
    }),
  )
})
