import { expect, test } from 'vitest'
import { Applicant } from './model.ts'

const citizen = {
  kind: 'citizen',
  name: 'Nguyễn Thị Đường',
  idKind: 'cccd',
  idNumber: '001 199 012 345',
  address: '',
}

test('text is composed and trimmed, so that the same person is found again', () => {
  const parsed = Applicant.parse({
    ...citizen,
    name: ` ${citizen.name.normalize('NFD')} `,
    idNumber: ' c1234567',
  })
  expect(parsed).toMatchObject({ name: 'Nguyễn Thị Đường', idNumber: 'C1234567' })
  expect(Applicant.parse(citizen).idNumber).toBe('001199012345')
})

test('the form of a number never keeps a person out, a missing name does', () => {
  expect(Applicant.safeParse({ ...citizen, idNumber: '' }).success).toBe(true)
  expect(Applicant.safeParse({ ...citizen, idNumber: '123' }).success).toBe(true)
  expect(Applicant.safeParse({ ...citizen, name: '  ' }).success).toBe(false)
})

test('an organisation has an organisation number and a citizen has not', () => {
  expect(Applicant.safeParse({ ...citizen, kind: 'organisation' }).success).toBe(false)
  expect(Applicant.safeParse({ ...citizen, idKind: 'organisation' }).success).toBe(false)
  expect(Applicant.safeParse({ ...citizen, kind: 'organisation', idKind: 'organisation' }).success).toBe(true)
})
