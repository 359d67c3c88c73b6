import { fold } from '../text/fold.ts'

const CLOSED = [
  'da tra',
  'da co ket qua',
  'hoan thanh',
  'da ket thuc',
  'ket thuc',
  'da giai quyet',
  'da huy',
  'huy ho so',
  'tu choi',
  'da rut',
  'rut ho so',
  'dung xu ly',
  'dung giai quyet',
  'tra lai',
  'da xu ly xong',
]
const STANDS = ['bo sung', 'nghia vu tai chinh', 'tam dung']
/* A closed word inside a longer one that says the opposite. */
const OPEN = ['chua ', 'dang ', 'cho ']

/**
 * What the words of another system say about a dossier: `closed` nothing is left to do, `stands` it waits for the
 * applicant, `open` everything else. Words nobody knows are open: a dossier too many is seen, one too few is not.
 */
export function standingOf(status: string): 'open' | 'stands' | 'closed' {
  const words = fold(status)
  if (STANDS.some((one) => words.includes(one)) && !words.includes('da bo sung')) return 'stands'
  if (OPEN.some((one) => words.startsWith(one))) return 'open'
  return CLOSED.some((one) => words.includes(one)) ? 'closed' : 'open'
}
