import { dossiersByRowid, type ListedRow, listDossiers, sortOf } from '../../../db/tables/dossier-lists.ts'
import { openDossiers } from '../../../db/tables/open-dossiers.ts'
import { receivedDossiers } from '../../../db/tables/received-dossiers.ts'
import { dossiersToSign } from '../../../db/tables/signatures.ts'
import { openAt } from '../../../db/tables/tallies.ts'
import { type Figure, MOST_DIGITAL } from '../../common/dashboard/model.ts'
import { isCounted } from '../../common/dashboard/rules.ts'
import { type Period, spanOf } from '../../common/time/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { dossierLines } from '../dossier-line.ts'
import { done } from '../outcome.ts'
import { viewFrame } from '../view-frame.ts'
import { endedDossiers } from './ended-dossiers.ts'
import { openFrame } from './open-frame.ts'

type Cursor = { sort: string; rowid: number } | null
type Page = { rows: ListedRow[]; sort: (row: ListedRow) => string }

/** One page of the dossiers that a figure of the dashboard counts. */
export const listFigure: UseCase<'dashboard.list'> = async (act, { period, figure, limit, after }) => {
  const [sort, rowid] = after?.split(' ') ?? []
  const cursor = sort && rowid ? { sort, rowid: Number(rowid) } : null
  const page = await pageOf(act, figure, period, cursor, limit)
  const last = page.rows.at(-1)
  return done({
    lines: dossierLines(act, page.rows),
    next: last && page.rows.length === limit ? `${page.sort(last)} ${last.rowid}` : null,
  })
}

async function pageOf(
  act: Act,
  figure: Figure,
  period: Period,
  cursor: Cursor,
  limit: number,
): Promise<Page> {
  const { register } = act
  switch (figure.of) {
    case 'open': {
      const frame = openFrame(act)
      const counted = openDossiers(register).filter((one) => isCounted(one, figure, frame))
      return byDue(act, counted, cursor, limit)
    }
    case 'open-late': {
      const late = openAt(register, dayOf(act.now)).filter(({ outcome }) => outcome === 'open-late')
      return byDue(act, late, cursor, limit)
    }
    case 'decided': {
      const rows = await endedDossiers(act, period, figure, cursor, limit)
      return { rows, sort: (row) => row.finishedAt! }
    }
    case 'received': {
      const { channel, scanned } = figure
      const scanState = scanned === null ? null : scanned === 'all' ? 2 : 1
      const rows = receivedDossiers(register, spanOf(period), { channel, scanState }, cursor, limit)
      return { rows: dossiersByRowid(register, rows), sort: (row) => row.receivedAt }
    }
    case 'waiting': {
      if (figure.for === 'digital') {
        const all = dossiersToSign(register, MOST_DIGITAL).map((id) => ({ rowid: id }))
        const rest = all.filter(({ rowid }) => isBehind({ sort: '-', rowid }, cursor))
        return { rows: whole(act, rest, limit), sort: () => '-' }
      }
      const view = figure.for
      const rows = listDossiers(register, view, viewFrame(act), { mine: false, text: '', limit, cursor })
      return { rows, sort: (row) => sortOf(view, row) }
    }
  }
}

function byDue(
  act: Act,
  counted: readonly { dueAt: string; rowid: number }[],
  cursor: Cursor,
  limit: number,
): Page {
  const rest = counted
    .filter((one) => isBehind({ sort: one.dueAt, rowid: one.rowid }, cursor))
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt) || a.rowid - b.rowid)
  return { rows: whole(act, rest, limit), sort: (row) => row.dueAt }
}

function isBehind(one: { sort: string; rowid: number }, cursor: Cursor): boolean {
  if (!cursor) return true
  return one.sort > cursor.sort || (one.sort === cursor.sort && one.rowid > cursor.rowid)
}

const whole = ({ register }: Act, rows: readonly { rowid: number }[], limit: number) =>
  dossiersByRowid(
    register,
    rows.slice(0, limit).map(({ rowid }) => rowid),
  )
