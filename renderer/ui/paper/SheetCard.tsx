import type { ReactNode } from 'react'
import type { Role } from '../../../electron/common/api-spec.ts'
import type { InputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PaperEntry } from './PaperEntry.tsx'

/** Calls that make the sheet of a day as things stand. */
type MakeCall = 'payments.makeSheet' | 'certifications.makeBook' | 'closings.make' | 'dashboard.makeSheet'

export type SheetCardProps<N extends MakeCall> = {
  title: string
  lead: string
  /** What the sheet is about; null while that is not chosen. */
  about: string | null
  call: N
  input: InputOf<N> | null
  /** What changes it, besides its own prints. */
  on: string
  makers: readonly Role[]
  make: string
  /** On the button once there is one. */
  again: string
  /** Said while there is none. */
  none?: ReactNode
}

/** The sheet of a day: made as things stand, printed like any other paper; the one before stays to be looked at. */
export function SheetCard<N extends MakeCall>(props: SheetCardProps<N>) {
  const { about, call, input, makers } = props
  const { data, error, reload } = useQuery('papers.list', about === null ? null : { about }, {
    on: [props.on, 'paper', 'papers'],
  })
  const make = useCommand(call)
  const makes = useIs(...makers)
  const sheets = (about !== null && data) || []
  return (
    <Card title={props.title} lead={props.lead}>
      <div className="stack">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call={call} error={make.error} />
        {sheets.length === 0 && props.none && <p className="soft">{props.none}</p>}
        {input && makes && (
          <div className="row">
            <Button
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run(input)) reload()
              }}
            >
              {sheets.length === 0 ? props.make : props.again}
            </Button>
          </div>
        )}
        {sheets.slice(0, 2).map((paper, index) => (
          <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
        ))}
      </div>
    </Card>
  )
}
