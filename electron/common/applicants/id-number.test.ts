import { expect, test } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { checkIdNumber, factsOfIdNumber } from './id-number.ts'

const born = (year: number) => ({ dateOfBirth: `${year}-02-05` as PlainDate })

test('century, sex, year and birthplace are read from the digits', () => {
  expect(factsOfIdNumber('001199012345')).toMatchObject({ sex: 'female', birthYear: 1999, bornAbroad: false })
  expect(factsOfIdNumber('079204012345')).toMatchObject({ sex: 'male', birthYear: 2004 })
  expect(factsOfIdNumber('230312012345')).toMatchObject({ sex: 'female', birthYear: 2012, bornAbroad: true })
  expect(factsOfIdNumber('00119901234')).toBeNull()
})

test('provinces that were merged in 2025 still count as birthplaces, unknown ones are warned about', () => {
  // Hà Giang 02, Bình Dương 74 are gone; 03, 05, 50, 97 and 00 never were.
  for (const code of ['02', '74', '01', '96'])
    expect(checkIdNumber('cccd', `0${code}199012345`), code).toEqual([])
  for (const code of ['00', '03', '05', '50', '97']) {
    expect(checkIdNumber('cccd', `0${code}199012345`), code).toEqual(['birthplace-unknown'])
  }
})

test('a number is compared with the typed date of birth and sex only where they are known', () => {
  expect(checkIdNumber('cccd', '001199012345', { ...born(1999), sex: 'female' })).toEqual([])
  expect(checkIdNumber('cccd', '001199012345', { ...born(1998), sex: 'male' })).toEqual([
    'sex-differs',
    'birth-year-differs',
  ])
  // 2099 has the right last digits but the wrong century.
  expect(checkIdNumber('cccd', '001199012345', born(2099))).toEqual(['birth-year-differs'])
})

test('each kind of number has its own form; blanks do not matter, an empty number is not warned about', () => {
  expect(checkIdNumber('cccd', '001 199 012 345')).toEqual([])
  expect(checkIdNumber('cccd', '012345678')).toEqual(['cccd-form'])
  expect(checkIdNumber('cmnd', '012345678')).toEqual([])
  expect(checkIdNumber('cmnd', '001199012345')).toEqual(['cmnd-form'])
  expect(checkIdNumber('passport', 'C1234567')).toEqual([])
  expect(checkIdNumber('passport', 'C12')).toEqual(['passport-form'])
  for (const good of ['0101234567', '0101234567-001', '001199012345', 'H25.16.05']) {
    expect(checkIdNumber('organisation', good), good).toEqual([])
  }
  expect(checkIdNumber('organisation', '01012345')).toEqual(['organisation-form'])
  for (const kind of ['cccd', 'cmnd', 'passport', 'organisation'] as const) {
    expect(checkIdNumber(kind, ' ')).toEqual([])
  }
})
