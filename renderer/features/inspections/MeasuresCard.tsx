import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { MeasureDialog } from './MeasureDialog.tsx'

const words = vi.inspections.measures
type Kept = OutputOf<'inspections.get'>['measures'][number]

/** What is done about what was found: who does what until when. */
export function MeasuresCard({
  id,
  measures,
  isClosed,
}: {
  id: string
  measures: readonly Kept[]
  isClosed: boolean
}) {
  const [open, setOpen] = useState<Kept | 'new' | null>(null)
  const drop = useCommand('inspections.dropMeasure')
  return (
    <Card
      title={words.title}
      actions={
        !isClosed && (
          <Button icon="plus" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <div className="stack">
        <ErrorNotice call="inspections.dropMeasure" error={drop.error} />
        {measures.length === 0 ? (
          <EmptyState icon="edit" title={words.none}>
            {!isClosed && words.noneText}
          </EmptyState>
        ) : (
          <div className="inspections-scroll">
            <table className="list-table inspections-measures">
              <thead>
                <tr>
                  <th>{words.fault}</th>
                  <th>{words.measure}</th>
                  <th>{words.person}</th>
                  <th>{words.until}</th>
                  {!isClosed && <th />}
                </tr>
              </thead>
              <tbody>
                {measures.map((one) => (
                  <tr key={one.id}>
                    <td>{one.fault}</td>
                    <td>{one.measure}</td>
                    <td>{one.person}</td>
                    <td className="number">{formatDay(one.until)}</td>
                    {!isClosed && (
                      <td>
                        <div className="row">
                          <Button size="small" tone="quiet" icon="edit" onClick={() => setOpen(one)}>
                            {words.edit}
                          </Button>
                          <Button
                            size="small"
                            tone="quiet"
                            icon="remove"
                            busy={drop.busy}
                            onClick={() => void drop.run({ id, measureId: one.id })}
                          >
                            {words.drop}
                          </Button>
                        </div>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      {open && <MeasureDialog id={id} kept={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
