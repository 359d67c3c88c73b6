import { useRef, useState } from 'react'
import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import { readReceiptQr } from '../../../electron/common/papers/qr.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { openSlip } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { Page } from '../../ui/Page.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

const columns: readonly Column<DossierLine>[] = [
  {
    key: 'no',
    header: vi.scans.choose.columns.dossierNo,
    width: '240px',
    render: (line) => <span className="number strong">{line.dossierNo}</span>,
  },
  {
    key: 'name',
    header: vi.scans.choose.columns.applicant,
    width: 'minmax(178px, 1fr)',
    render: (line) => line.applicantName,
  },
  {
    key: 'procedure',
    header: vi.scans.choose.columns.procedure,
    width: 'minmax(140px, 1.6fr)',
    render: (line) => line.procedureName,
  },
  {
    key: 'received',
    header: vi.scans.choose.columns.received,
    width: '172px',
    render: (line) => <MomentText at={line.receivedAt} />,
  },
]

const open = (dossierId: string) => go('scan', { dossierId })

/** Scanning was opened without a dossier: today's are offered, any other is found by a few letters or its slip. */
export function ChooseDossier() {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const wanted = text.trim()
  const { data } = useQuery(
    'dossiers.list',
    { view: wanted ? 'all' : 'today', text: wanted, limit: 50 },
    { on: ['dossier'] },
  )
  const lines = data?.lines ?? []
  const words = vi.scans.choose

  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' && lines.length > 0) {
      event.preventDefault()
      place.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (readReceiptQr(text)) void openSlip(text, open).then(() => setText(''))
      else if (lines[0]) open(lines[0].id)
    } else if (event.key === 'Escape' && text) {
      event.preventDefault()
      setText('')
    }
  }
  return (
    <Page title={vi.scans.title} lead={words.lead} width="fill">
      <SearchBox
        ref={box}
        label={words.label}
        placeholder={words.placeholder}
        value={text}
        onChange={setText}
        onKeyDown={keyed}
      />
      <section className="scan-panel scan-choose" ref={place}>
        <header className="scan-panel-head">
          <h2>{wanted ? words.found : words.today}</h2>
        </header>
        <Table
          label={words.label}
          rows={lines}
          columns={columns}
          rowKey={(line) => line.id}
          onOpen={(line) => open(line.id)}
          empty={
            data && (
              <EmptyState icon="search" title={wanted ? words.nothing : words.nothingToday}>
                {wanted ? words.nothingText : words.nothingTodayText}
              </EmptyState>
            )
          }
        />
      </section>
    </Page>
  )
}
