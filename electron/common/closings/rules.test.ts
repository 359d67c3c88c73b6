import { expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import type { ClosingRow } from './model.ts'
import { countDay, openPoints } from './rules.ts'

const row = (over: Partial<ClosingRow> = {}): ClosingRow => ({
  dossierId: 'd',
  dossierNo: 'H14.999.01-261120-0001',
  applicantName: 'Nguyễn Thị Đường',
  procedureName: 'Đăng ký giám hộ',
  receivedAt: '2026-11-20T02:00:00.000Z' as Instant,
  dueAt: '2026-11-25T10:00:00.000Z' as Instant,
  printed: true,
  today: true,
  delivery: 'accepted',
  reason: null,
  filesOpen: 0,
  filesFailed: 0,
  ...over,
})
const older = { today: false }

it('is safe when everything of today is accepted, older refusals notwithstanding', () => {
  expect(openPoints([])).toEqual([])
  expect(openPoints([row(), row({ delivery: 'refused', ...older })])).toEqual([])
})

it('what lies on this PC alone keeps the day open, however old', () => {
  expect(openPoints([row({ delivery: 'saved', ...older })])).toEqual([{ point: 'waiting', count: 1 }])
  expect(openPoints([row({ delivery: 'sent', filesOpen: 2, ...older })])).toEqual([
    { point: 'files', count: 2 },
  ])
})

it('a refusal of today, what waits behind one, and a file that cannot go are named each', () => {
  const rows = [
    row({ delivery: 'refused' }),
    row({ delivery: 'sent' }),
    row({ delivery: 'sent', filesOpen: 3, filesFailed: 1 }),
  ]
  expect(openPoints(rows)).toEqual([
    { point: 'refused', count: 1 },
    { point: 'files', count: 2 },
    { point: 'files-failed', count: 1 },
    { point: 'pending', count: 1 },
  ])
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
