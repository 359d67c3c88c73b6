import type { OutputOf } from '../../../electron/common/contract.ts'
import { clockOf } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import type { Column } from '../../ui/Table.tsx'

type Line = OutputOf<'certifications.day'>['lines'][number]
const words = vi.certifications.screen
const { pages, copies } = vi.certifications.line

const wasOf = (before: NonNullable<Line['before']>) =>
  [
    before.applicant,
    before.document,
    pages(before.pages),
    copies(before.copies),
    vi.payments.money(before.fee),
  ].join(', ')

/** What a line of a certification book shows. */
export const columns: readonly Column<Line>[] = [
  {
    key: 'no',
    header: words.columns.no,
    width: '140px',
    render: (line) => <CellTwo strong top={line.no} below={clockOf(line.at)} />,
  },
  {
    key: 'applicant',
    header: words.columns.applicant,
    width: 'minmax(150px, 1fr)',
    render: (line) => <CellTwo strong top={line.applicant} below={line.idNumber ?? '—'} />,
  },
  {
    key: 'document',
    header: words.columns.document,
    width: 'minmax(180px, 1.5fr)',
    render: (line) => (
      <span className="clip" title={line.document}>
        {line.document} {line.undone && <Badge tone="warn">{words.undone}</Badge>}
        {line.before && !line.undone && (
          <span title={words.amendedFrom(wasOf(line.before))}>
            <Badge tone="info">{words.amended}</Badge>
          </span>
        )}
      </span>
    ),
  },
  {
    key: 'dossier',
    header: vi.register.columns.dossierNo,
    width: '140px',
    render: (line) => <DossierNo dossierNo={line.dossierNo} />,
  },
  {
    key: 'count',
    header: words.columns.count,
    width: '150px',
    render: (line) => (
      <span className="number">
        {pages(line.pages)}, {copies(line.copies)}
      </span>
    ),
  },
  {
    key: 'signer',
    header: words.columns.signer,
    width: 'minmax(120px, 1fr)',
    render: (line) => (
      <span className="clip" title={line.signer}>
        {line.signer}
      </span>
    ),
  },
  {
    key: 'fee',
    header: words.columns.fee,
    width: '110px',
    align: 'end',
    render: (line) => <span className="number">{vi.payments.money(line.fee)}</span>,
  },
]
