import { expect, it } from 'vitest'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { changesOf } from './changes.ts'

const before = dossierFacts()

it('facts that say the same have no changes, however they are put down', () => {
  expect(changesOf(before, dossierFacts())).toEqual([])
  const { name, ...rest } = before.applicant
  expect(changesOf(before, { ...before, applicant: { ...rest, name } })).toEqual([])
})

it('a person is told line by line, a paper by its code, an authorised person whole when there was none', () => {
  const [paper] = before.components
  const authorised = { ...before.applicant, document: 'Giấy ủy quyền' }
  const after = {
    ...before,
    applicant: { ...before.applicant, phone: '0900000001' },
    authorised,
    components: [{ ...paper!, originals: 2 }],
  }
  expect(changesOf(before, after)).toEqual([
    { field: 'applicant.phone', before: '0912345678', after: '0900000001' },
    { field: 'authorised', before: null, after: authorised },
    { field: 'components.to-khai', before: paper, after: { ...paper, originals: 2 } },
  ])
  expect(
    changesOf({ ...before, authorised }, { ...before, authorised: { ...authorised, phone: null } }),
  ).toEqual([{ field: 'authorised.phone', before: '0912345678', after: null }])
})

it('a paper that is no more there is told as gone', () => {
  const [paper] = before.components
  expect(changesOf(before, { ...before, components: [] })).toEqual([
    { field: 'components.to-khai', before: paper, after: null },
  ])
})
