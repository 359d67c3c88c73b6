import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import type { ClosingRow } from './model.ts'
import { type BesideRows, countDay, openPoints } from './rules.ts'

const row = (over: Partial<ClosingRow> = {}): ClosingRow => ({
  dossierId: 'd',
  dossierNo: 'H14.999.01-261120-0001',
  applicantName: 'Nguyễn Thị Đường',
  procedureName: 'Đăng ký giám hộ',
  receivedAt: '2026-11-20T02:00:00.000Z' as Instant,
  dueAt: '2026-11-25T10:00:00.000Z' as Instant,
  printed: true,
  today: true,
  unsent: false,
  delivery: 'accepted',
  reason: null,
  filesOpen: 0,
  filesFailed: 0,
  attended: null,
  ...over,
})
const older = { today: false }
const nothing: BesideRows = { unsent: false, prints: 0, cut: false }
const seen = { note: 'Đã báo sở, chờ mở dải số', by: 'Lò Văn Một', at: '2026-11-20T09:00:00.000Z' as Instant }
const points = (rows: ClosingRow[], beside: Partial<BesideRows> = {}) =>
  openPoints(rows, { ...nothing, ...beside }).map(({ point, count }) => `${point} ${count}`)

it('is safe when everything is accepted, or declined and looked at', () => {
  expect(points([])).toEqual([])
  expect(points([row(), row({ delivery: 'refused', attended: seen })])).toEqual([])
  expect(points([row({ delivery: 'refused', ...older })])).toEqual(['refused 1'])
})

it('what lies on this PC alone keeps the day open, however old and whatever was said of the dossier', () => {
  expect(points([row({ delivery: 'saved', ...older })])).toEqual(['waiting 1'])
  expect(points([row({ delivery: 'packed', ...older })])).toEqual(['waiting 1'])
  expect(points([row({ delivery: 'refused', unsent: true, attended: seen })])).toEqual(['waiting 1'])
  expect(points([row({ delivery: 'sent', filesOpen: 2, attended: seen })])).toEqual(['files 2'])
  expect(points([], { unsent: true })).toEqual(['waiting 1'])
})

it('a refusal, what waits behind one, a file that cannot go and a paper in the printer are named each', () => {
  const rows = [
    row({ delivery: 'refused' }),
    row({ delivery: 'sent' }),
    row({ delivery: 'sent', filesOpen: 3, filesFailed: 1 }),
  ]
  expect(points(rows, { prints: 2, cut: true })).toEqual([
    'refused 1',
    'files 2',
    'files-failed 1',
    'pending 1',
    'prints 2',
    'more 1',
  ])
})

it('never safe while anything is open, and safe when nothing is', () => {
  const anyRow = fc
    .record({
      delivery: fc.constantFrom<ClosingRow['delivery']>('saved', 'packed', 'sent', 'accepted', 'refused'),
      unsent: fc.boolean(),
      today: fc.boolean(),
      filesOpen: fc.nat(3),
      filesFailed: fc.nat(3),
      attended: fc.constantFrom(null, seen),
    })
    .map((over) => row({ ...over, filesFailed: Math.min(over.filesFailed, over.filesOpen) }))
  const beside = fc.record({ unsent: fc.boolean(), prints: fc.nat(2), cut: fc.boolean() })
  // Said of one dossier, in other words than the rule's.
  const isOpen = (one: ClosingRow) => {
    if (one.unsent || ['saved', 'packed'].includes(one.delivery)) return true
    if (one.filesOpen > one.filesFailed) return true
    const inDoubt = one.delivery !== 'accepted' || one.filesFailed > 0
    return inDoubt && one.attended === null
  }
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 4 }), beside, (rows, rest) => {
      const open = rest.unsent || rest.prints > 0 || rest.cut || rows.some(isOpen)
      expect(openPoints(rows, rest).length > 0).toBe(open)
    }),
    { numRuns: 2_000 },
  )
})

it('sent is what the shared system holds; accepted, refused and what waits there add up to it', () => {
  const rows = [row(), row({ delivery: 'refused' }), row({ delivery: 'sent' }), row({ delivery: 'saved' })]
  expect(countDay(rows, { takenIn: 4, printed: 2, returned: 1 })).toEqual({
    takenIn: 4,
    printed: 2,
    returned: 1,
    sent: 3,
    accepted: 1,
    refused: 1,
    waiting: 1,
  })
})
