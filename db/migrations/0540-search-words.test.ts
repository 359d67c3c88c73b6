import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { putDossier } from '../../test/support/dossier.ts'
import { dossierFacts } from '../../test/support/dossier-facts.ts'
import type { DossierPerson } from '../../electron/common/dossiers/model.ts'
import { fold } from '../../electron/common/text/fold.ts'
import { putCopy } from '../tables/dossier-copies.ts'
import { searchWordsOfAll } from './0540-search-words.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

const { applicant: somebody, receivedAt } = dossierFacts()
const called = (name: string): DossierPerson => ({ ...somebody, name })

it('finds of the dossiers that are there what the program finds of each from then on, and leaves the others', () => {
  const { register } = test.counter.open!
  const { raw } = register
  const byOther = { name: 'Y Moan Ênuôl', idNumber: '066 090 000 456', phone: '+84 987 654 321' }
  putDossier(test, 'plain')
  putDossier(test, 'authorised', { authorised: { ...somebody, ...byOther, document: 'Giấy uỷ quyền' } })
  for (const name of ['K’Brơi', 'KʼBrơi', 'H Hen Niê', "Ksor H'Bia"])
    putDossier(test, name, { applicant: called(name) })
  for (const [dossierId, applicantName] of [
    ['a', 'Ka Dơng'],
    ['b', 'Trần Văn Bình'],
    ['c', null],
  ] as const)
    putCopy(
      register,
      {
        ...{
          dossierId,
          dossierNo: `H14.999.02-${dossierId}`,
          version: 1,
          custodian: 'H14.999.01-1',
          status: 2,
        },
        ...{ applicantName, procedureName: 'Đăng ký khai sinh', receivedAt: null, dueAt: null },
        ...{ finishedAt: null, returnedAt: null, changedAt: receivedAt },
      },
      receivedAt,
    )

  for (const table of ['dossier_search', 'copy_search'])
    raw.exec(`CREATE VIRTUAL TABLE temp.${table}_words USING fts5vocab(main, ${table}, instance)`)
  const everything = () => ({
    dossiers: raw.prepare('SELECT doc, term FROM dossier_search_words ORDER BY doc, term').raw().all(),
    copies: raw.prepare('SELECT doc, term FROM copy_search_words ORDER BY doc, term').raw().all(),
    names: raw.prepare('SELECT id, folded_name FROM applicants ORDER BY id').raw().all(),
  })
  const expected = everything()
  expect(expected.dossiers).toContainEqual([2, '0987654321'])

  // As the versions before left it.
  const old = (table: string, rowid: number, words: string) => {
    raw.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid)
    raw.prepare(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`).run(rowid, words)
  }
  for (const rowid of [2, 3, 4, 5, 6]) old('dossier_search', rowid, 'old')
  old('copy_search', 1, 'old')
  raw.function('fold', (name) => fold(String(name)))
  raw.exec('UPDATE applicants SET folded_name = fold(name)')
  expect(everything()).not.toEqual(expected)
  searchWordsOfAll.up(raw)
  expect(everything()).toEqual(expected)

  // What needs no other words is not written again: a register may hold a million.
  old('dossier_search', 1, 'as it was')
  old('copy_search', 2, 'as it was')
  searchWordsOfAll.up(raw)
  expect(everything().dossiers.slice(0, 3)).toEqual([
    [1, 'as'],
    [1, 'it'],
    [1, 'was'],
  ])
  expect(everything().copies).toContainEqual([2, 'was'])
})
