import { fold } from '../../electron/common/text/fold.ts'
import { openProfile } from './open-profile.ts'
import { makeRandom } from './register/random.ts'

type Row = {
  dossierNo: string
  name: string
  idNumber: string | null
  phone: string | null
  procedure: string
}

/** Searches that officers make, by what they have in hand. */
export const KINDS = [
  'name',
  'name as heard',
  'number',
  'phone',
  'identity',
  'procedure',
  'name and procedure',
  'nobody',
] as const
export type Query = { kind: (typeof KINDS)[number]; text: string }

/** Things to search for, each kind `each` times, about dossiers of every age in the register of a profile. */
export async function queriesFor(profile: string, each: number): Promise<Query[]> {
  const random = makeRandom(7)
  const sample = await readSample(profile, each * (KINDS.length - 1))
  return sample
    .map((row, place) => ({ kind: KINDS[place % (KINDS.length - 1)]!, row }))
    .map(({ kind, row }) => ({ kind, text: textOf(kind, row) }))
    .concat(
      Array.from({ length: each }, () => ({ kind: 'nobody', text: `nguyễn thị ${random.pick(NOBODY)}` })),
    )
}

const NOBODY = ['xuxu', 'kwok', 'smith', 'đườngg', 'hươnh']

function textOf(kind: Query['kind'], { dossierNo, name, idNumber, phone, procedure }: Row): string {
  switch (kind) {
    case 'name':
      return name
    case 'name as heard':
      // Given name and middle name first comes to mind, without marks.
      return fold(name).split(' ').slice(-2).join(' ')
    case 'number':
      // Day and number; the agency is the same on all of them.
      return dossierNo.split('-').slice(1).join('-')
    case 'phone':
      return phone ?? name
    case 'identity':
      return idNumber ?? name
    case 'procedure':
      return fold(procedure).split(' ').slice(0, 5).join(' ')
    case 'name and procedure':
      return `${name.split(' ').at(-1)} ${procedure.split(' ').slice(2, 4).join(' ')}`.toLowerCase()
    case 'nobody':
      return name
  }
}

async function readSample(profile: string, count: number): Promise<Row[]> {
  const register = await openProfile(profile)
  try {
    const { last } = register.raw.prepare('SELECT max(rowid) AS last FROM dossiers').get() as { last: number }
    const row = register.raw.prepare(
      `SELECT dossier_no AS dossierNo, applicant_name AS name, id_number AS idNumber, phone,
         procedure_name AS procedure FROM dossiers WHERE rowid = ?`,
    )
    return Array.from(
      { length: count },
      (_, place) => row.get(1 + Math.floor((place * (last - 1)) / count)) as Row,
    )
  } finally {
    register.close()
  }
}
