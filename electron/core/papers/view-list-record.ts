import type { ViewListPaper } from '../../common/papers/records/view-list.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import type { ViewLine } from '../../common/views/model.ts'
import { type Office, paperBase } from './paper-head.ts'

type Given = Pick<
  ViewListPaper,
  'by' | 'subject' | 'reason' | 'askedBy' | 'since' | 'changedDays' | 'more'
> & {
  period: Period
  lines: readonly ViewLine[]
  at: Instant
}

/** The sheet that answers who looked at whose data. */
export function viewListRecord(office: Office, { period, lines, at, ...given }: Given): ViewListPaper {
  return {
    kind: 'view-list',
    ...paperBase('view-list', office, at),
    paperNo: null,
    ...period,
    ...given,
    changedDays: [...given.changedDays],
    rows: lines.map(({ at: seenAt, officerName, how, what, name, about }) => ({
      at: seenAt,
      officer: officerName,
      how,
      what,
      name: name.slice(0, 400),
      about: about.slice(0, 1400),
    })),
    madeAt: at,
  }
}
