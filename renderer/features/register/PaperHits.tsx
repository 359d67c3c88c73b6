import type { OutputOf } from '../../../electron/common/contract.ts'
import { vi } from '../../i18n/vi.ts'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import './PaperHits.css'

export type PaperHit = OutputOf<'ocr.search'>['hits'][number]

const words = vi.ocr
const columns: readonly Column<PaperHit>[] = [
  {
    key: 'dossier',
    header: words.columns.dossier,
    width: 'minmax(180px, 230px)',
    render: (hit) => (
      <CellTwo top={<DossierNo dossierNo={hit.dossierNo} short />} below={hit.applicantName} />
    ),
  },
  {
    key: 'paper',
    header: words.columns.paper,
    width: 'minmax(140px, 1fr)',
    render: (hit) => <CellTwo top={hit.componentName} below={words.page(hit.page)} />,
  },
  {
    key: 'line',
    header: words.columns.line,
    width: 'minmax(220px, 2.4fr)',
    render: (hit) => (
      <span className="paper-hit">
        {hit.line.map((part, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- the pieces of a line have no other name
          part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
        )}
      </span>
    ),
  },
]

type PaperHitsProps = {
  text: string
  hits: readonly PaperHit[]
  ready: boolean
  onOpen: (hit: PaperHit) => void
  onEnd: () => void
}

/** Pages of scanned papers in which the words stand, each with its line. */
export function PaperHits({ text, hits, ready, onOpen, onEnd }: PaperHitsProps) {
  return (
    <Table
      label={words.found}
      rows={hits}
      columns={columns}
      rowKey={(hit) => String(hit.id)}
      rowHeight={60}
      onOpen={onOpen}
      onEnd={onEnd}
      empty={
        text.length < 2 ? (
          <EmptyState icon="search" title={words.typeOn}>
            {words.typeOnHint}
          </EmptyState>
        ) : (
          ready && (
            <EmptyState icon="search" title={words.empty(text)}>
              {words.emptyHint}
            </EmptyState>
          )
        )
      }
    />
  )
}
