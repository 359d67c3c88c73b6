import type { Applicant } from '../../../electron/common/applicants/model.ts'
import { PlainDate } from '../../../electron/common/time/model.ts'
import { nameOf } from './names.ts'
import type { Random, Weighted } from './random.ts'

/* Born mostly in the province of the demo commune (04 Cao Bằng), the rest wherever people move from. */
const BIRTH_PROVINCES: Weighted<string> = [
  ['004', 80],
  ['006', 5],
  ['020', 4],
  ['019', 3],
  ['001', 3],
  ['038', 2],
  ['079', 1],
]
const PHONE_PREFIXES = [
  '032',
  '035',
  '036',
  '038',
  '070',
  '079',
  '083',
  '086',
  '091',
  '094',
  '096',
  '097',
  '098',
]
const ORGANISATIONS = [
  { name: 'Công ty TNHH', organisationKind: 'business' },
  { name: 'Hợp tác xã', organisationKind: 'other' },
  { name: 'Công ty cổ phần', organisationKind: 'business' },
  { name: 'Trường tiểu học', organisationKind: 'state' },
] as const
const PLACES = ['Hòa Bình', 'Nà Lủng', 'Bản Chang', 'Đông Khê', 'Pác Bó', 'Thanh Sơn', 'Minh Tâm', 'Phúc Sen']

/** Somebody who has not been at the counter before. */
export function newApplicant(random: Random): Applicant {
  const phone = random.happens(0.92) ? { phone: random.pick(PHONE_PREFIXES) + random.digits(7) } : {}
  const address = `Xóm ${random.between(1, 18)}, xã Hòa Bình (mẫu), tỉnh Cao Bằng`
  if (random.happens(0.02)) {
    const { name, organisationKind } = random.pick(ORGANISATIONS)
    return {
      kind: 'organisation',
      organisationKind,
      name: `${name} ${random.pick(PLACES)} ${random.between(1, 900)}`,
      idKind: 'organisation',
      idNumber: `48${random.digits(8)}`,
      address,
      ...phone,
    }
  }
  const sex = random.happens(0.52) ? 'female' : 'male'
  const year = random.between(1942, 2007)
  const dateOfBirth = PlainDate.parse(`${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`)
  const century = (year < 2000 ? 0 : 2) + (sex === 'male' ? 0 : 1)
  const idNumber = `${random.weighted(BIRTH_PROVINCES)}${century}${two(year % 100)}${random.digits(6)}`
  return {
    kind: 'citizen',
    name: nameOf(random, sex),
    idKind: 'cccd',
    idNumber,
    dateOfBirth,
    sex,
    address,
    ...phone,
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
