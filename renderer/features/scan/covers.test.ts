import { expect, test } from 'vitest'
import { nextCoverGroup } from './covers.ts'
import { type DeskComponent, deskComponents, nextMissing } from './desk-components.ts'

const NUMBER = '000.00.01.H14-261120-0001'
const component = (code: string, change: Partial<DeskComponent> = {}): DeskComponent => ({
  code,
  name: code,
  document: null,
  key: '1',
  expected: true,
  noScan: null,
  ...change,
})
const both = [component('a'), component('b')]
type Page = Parameters<typeof nextCoverGroup>[0][number]
const page = (id: string, runId = 'r1'): Page => ({
  id,
  runId,
  cover: null,
  coverUsed: false,
  blank: false,
})
const cover = (id: string, code: string, runId = 'r1', dossierNo = NUMBER): Page => ({
  ...page(id, runId),
  cover: { dossierNo, component: code },
})
const group = (pages: Page[], components = both) => {
  const found = nextCoverGroup(pages, NUMBER, components)
  return found && [found.coverId, found.component.code, ...found.pageIds]
}

test('a cover takes what lies behind it up to the next one', () => {
  const pages = [page('0'), cover('A', 'a'), page('1'), page('2'), cover('B', 'b'), page('3')]
  expect(group(pages)).toEqual(['A', 'a', '1', '2'])
})

test('of two covers in a row the second has the pages; at the end one has none until more comes', () => {
  expect(group([cover('A', 'a'), cover('B', 'b'), page('1')])).toEqual(['B', 'b', '1'])
  expect(group([page('1'), cover('A', 'a')])).toBeNull()
  expect(group([page('1'), cover('A', 'a'), page('2', 'r2'), page('3', 'r3')])).toEqual(['A', 'a', '2'])
})

test('the pages of a cover nobody can follow stay, and go to no other component', () => {
  const pages = [cover('A', 'a'), page('1'), cover('X', 'unknown'), page('2')]
  expect(group(pages)).toEqual(['A', 'a', '1'])
  expect(group(pages.slice(2))).toBeNull()
  expect(group([cover('F', 'a', 'r1', '000.00.01.H14-261120-0009'), page('1')])).toBeNull()
  expect(group([{ ...cover('A', 'a'), coverUsed: true }, page('1')])).toBeNull()
  const secret = component('a', { noScan: { why: 'secret', reason: 'Mật' } })
  expect(group([cover('A', 'a'), page('1')], [secret])).toBeNull()
})

test('the blank back of a cover goes to no component; a blank page further behind does', () => {
  const blank = (id: string, runId = 'r1') => ({ ...page(id, runId), blank: true })
  expect(group([cover('A', 'a'), blank('back'), page('1'), blank('2')])).toEqual(['A', 'a', '1', '2'])
  expect(group([cover('A', 'a'), blank('back')])).toBeNull()
  expect(group([cover('A', 'a'), blank('1', 'r2')])).toEqual(['A', 'a', '1'])
})

test('what was refused once is passed over, the next cover is not', () => {
  const pages = [cover('A', 'a'), page('1'), cover('B', 'b'), page('2')]
  expect(nextCoverGroup(pages, NUMBER, both, new Set(['A']))?.coverId).toBe('B')
})

test('number keys go to what is scanned only; the next missing one passes over it as well', () => {
  const asked = Array.from({ length: 11 }, (_, at) => ({
    code: `c${at}`,
    name: `c${at}`,
    noScan: at === 0 ? { why: 'show-only' as const } : null,
  }))
  const components = deskComponents({ components: asked, documents: [] }, [])
  expect(components.map(({ key }) => key)).toEqual([null, ...'123456789', null, '0'])
  expect(nextMissing(components)?.code).toBe('c1')
  expect(nextMissing([component('a', { expected: false })])).toBeNull()
})
