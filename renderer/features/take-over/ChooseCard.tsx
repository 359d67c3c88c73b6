import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { Select } from '../../ui/Select.tsx'
import { type Column, Table } from '../../ui/Table.tsx'

type Stations = OutputOf<'copies.stranded'>['stations']
type Line = OutputOf<'copies.strandedAt'>['lines'][number]
const words = vi.takeOver.choose
/** Stands for: whichever. */
const ANY = '*'

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'no',
    header: words.columns.no,
    width: '130px',
    render: (one) => <DossierNo dossierNo={one.dossierNo} short />,
  },
  {
    key: 'who',
    header: words.columns.who,
    width: 'minmax(180px, 2fr)',
    render: (one) => <CellTwo top={one.applicantName ?? ''} below={one.procedureName} strong />,
  },
  {
    key: 'holder',
    header: words.columns.holder,
    width: 'minmax(115px, 1fr)',
    render: (one) => <CellTwo top={one.holder ?? '—'} below={null} />,
  },
  {
    key: 'stand',
    header: words.columns.stand,
    width: 'minmax(210px, 1fr)',
    render: (one) => (
      <CellTwo top={vi.copies.status(one.status)} below={one.dueAt && words.due(momentText(one.dueAt))} />
    ),
  },
]

/** Which dossiers of which PC: all of them, or by field, by who had them, open ones alone. */
export function ChooseCard({ stations, onAsked }: { stations: Stations; onAsked: () => void }) {
  const [chosenId, setStation] = useState<string | null>(null)
  const [fieldName, setField] = useState<string | null>(null)
  const [holder, setHolder] = useState<string | null>(null)
  const [openOnly, setOpenOnly] = useState(true)
  const [asking, setAsking] = useState(false)
  const station = stations.find(({ stationId }) => stationId === chosenId) ?? stations[0]!
  const choice = { stationId: station.stationId, fieldName, holder, openOnly }
  const { data, error } = useQuery('copies.strandedAt', choice, { on: ['sync', 'copy', 'dossier'] })
  const takeOver = useCommand('copies.takeOverMany')
  const start = useCommand('sync.start')
  const takes = useIs('officer', 'leader', 'administrator')
  const name = vi.custody.station(station.code)
  const total = data?.total ?? 0

  const take = async () => {
    const asked = await takeOver.run(choice)
    setAsking(false)
    if (!asked) return
    // Of what was chosen nothing is left.
    setField(null)
    setHolder(null)
    notify({ tone: 'good', text: vi.takeOver.asked(asked.asked) })
    onAsked()
    void start.run({})
  }
  const groups = (any: string, list: readonly { name: string; count: number }[]) => [
    { value: ANY, label: any },
    ...list.map((one) => ({ value: one.name, label: words.option(one.name, one.count) })),
  ]
  const chosen = (value: string) => (value === ANY ? null : value)
  return (
    <Card
      title={words.title(name)}
      lead={words.counts(station.dossiers, station.open)}
      actions={
        takes &&
        total > 0 && (
          <Button tone="primary" icon="intake" onClick={() => setAsking(true)}>
            {words.submit(total)}
          </Button>
        )
      }
    >
      <div className="stack">
        <div className="take-over-choice">
          {stations.length > 1 && (
            <Field label={words.station}>
              <Select
                value={station.stationId}
                onChange={setStation}
                options={stations.map(({ stationId, code, dossiers }) => ({
                  value: stationId,
                  label: words.stationOption(vi.custody.station(code), dossiers),
                }))}
              />
            </Field>
          )}
          <Field label={words.field}>
            <Select
              value={fieldName ?? ANY}
              onChange={(value) => setField(chosen(value))}
              options={groups(words.anyField, data?.fields ?? [])}
            />
          </Field>
          <Field label={words.holder} hint={words.holderHint}>
            <Select
              value={holder ?? ANY}
              onChange={(value) => setHolder(chosen(value))}
              options={groups(words.anyHolder, data?.holders ?? [])}
            />
          </Field>
          <Checkbox checked={openOnly} onChange={setOpenOnly} hint={words.openOnlyHint}>
            {words.openOnly}
          </Checkbox>
        </div>
        <ErrorNotice call="copies.strandedAt" error={error} />
        <ErrorNotice call="copies.takeOverMany" error={takeOver.error} />
        {data && total > 0 && (
          <>
            <p className="soft">{words.chosen(total, data.lines.length)}</p>
            <Table
              label={words.title(name)}
              rows={data.lines}
              columns={COLUMNS}
              rowKey={(one) => one.dossierId}
              rowHeight={56}
              height="fit"
              maxHeight={360}
            />
          </>
        )}
        {data && total === 0 && (
          <EmptyState icon="search" title={words.nothing}>
            {words.nothingText}
          </EmptyState>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={vi.takeOver.confirm.title(total, name)}
          confirm={vi.takeOver.confirm.submit}
          busy={takeOver.busy}
          onConfirm={() => void take()}
          onClose={() => setAsking(false)}
        >
          <p>{vi.takeOver.confirm.after}</p>
          <p>{vi.takeOver.confirm.comes}</p>
          <p>{vi.takeOver.confirm.stays}</p>
          <p className="soft">{vi.takeOver.confirm.line}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
