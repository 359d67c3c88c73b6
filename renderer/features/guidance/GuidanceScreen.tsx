import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { askAbout } from '../../app/asked.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow, useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { GuidancePapers } from '../../ui/guidance/GuidancePapers.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { Page } from '../../ui/Page.tsx'
import { PersonCell } from '../../ui/PersonCell.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import './guidance.css'

type Line = OutputOf<'guidance.list'>['lines'][number]
const words = vi.guidance.screen

/** Guidance and refusals without a dossier, of a period: to print again, and to go on from when the person is back. */
export function GuidanceScreen({ params }: ScreenProps<'guidance'>) {
  const today = dayOf(counterNow())
  const from = params.from ?? (`${today.slice(0, 8)}01` as PlainDate)
  const to = params.to ?? today
  const { data } = useQuery('guidance.list', { from, to }, { on: ['guidance', 'dossier'] })
  const [shown, setShown] = useState<Line | null>(null)
  const mayTakeIn = useIs('officer')
  const columns: readonly Column<Line>[] = [
    {
      key: 'no',
      header: words.columns.no,
      width: '190px',
      render: (line) => (
        <CellTwo
          strong
          top={line.paperNo}
          hint={line.by === 'phone' ? vi.guidance.asked.ways.phone : undefined}
          below={
            <Badge
              tone={line.kind === 'refusal' ? 'warn' : 'info'}
              {...(line.by === 'phone' && { icon: 'phone' as const })}
              {...(line.by === 'online' && { icon: 'link' as const })}
            >
              {words.kinds[line.kind]}
            </Badge>
          }
        />
      ),
    },
    {
      key: 'who',
      header: words.columns.who,
      width: 'minmax(150px, 1fr)',
      render: (line) => <PersonCell person={line.applicant} />,
    },
    {
      key: 'what',
      header: words.columns.what,
      width: 'minmax(180px, 2fr)',
      render: (line) => (
        <CellTwo
          top={line.procedure.name}
          below={[...line.items, line.reason].join('; ')}
          hint={[...line.items, line.reason].join('\n')}
        />
      ),
    },
    {
      key: 'at',
      header: words.columns.at,
      width: '160px',
      render: (line) => <CellTwo top={<MomentText at={line.at} />} below={line.officerName} />,
    },
    {
      key: 'next',
      header: words.columns.next,
      width: '160px',
      render: (line) =>
        line.dossier ? (
          <DossierNo dossierNo={line.dossier.dossierNo} />
        ) : (
          // Filed online, it comes again from there, under its own code.
          mayTakeIn &&
          line.by !== 'online' && (
            <Button
              size="small"
              icon="intake"
              title={words.takeInHint}
              onClick={(event) => {
                event.stopPropagation()
                go('intake', { guidanceId: line.id })
              }}
            >
              {words.takeIn}
            </Button>
          )
        ),
    },
  ]
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        mayTakeIn && (
          <Button icon="phone" keys="F7" title={vi.guidance.asked.openHint} onClick={() => askAbout()}>
            {vi.guidance.asked.open}
          </Button>
        )
      }
    >
      <div className="stack">
        <div className="guidance-bar">
          <Field label={words.from}>
            <DateInput value={from} onChange={(next) => next && stay('guidance', { from: next, to })} />
          </Field>
          <Field label={words.to}>
            <DateInput value={to} onChange={(next) => next && stay('guidance', { from, to: next })} />
          </Field>
          {data && (
            <p className="soft">
              {words.counts(data.counts.supplement, data.counts.refusal, data.counts.takenIn)}
            </p>
          )}
        </div>
        {data && (
          <div className="card">
            <Table
              label={words.title}
              rows={data.lines}
              columns={columns}
              rowKey={(line) => line.id}
              rowHeight={64}
              height="fit"
              onOpen={(line) => (line.dossier ? go('dossier', { id: line.dossier.id }) : setShown(line))}
              empty={
                <EmptyState icon="file" title={words.none}>
                  {words.noneHint}
                </EmptyState>
              }
            />
          </div>
        )}
      </div>
      {shown && (
        <GuidancePapers
          title={`${words.papers} ${shown.paperNo}`}
          name={shown.applicant.name}
          about={shown.id}
          onClose={() => setShown(null)}
        />
      )}
    </Page>
  )
}
