import { useState } from 'react'
import type { FilingLine } from '../../../electron/common/filings/api.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { AssistDialog } from '../../ui/assistance/AssistDialog.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { GuidanceDialog } from '../../ui/guidance/GuidanceDialog.tsx'
import { GuidancePapers } from '../../ui/guidance/GuidancePapers.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { PersonCell } from '../../ui/PersonCell.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import './filings.css'

const words = vi.filings
const WATCHED = { on: ['filing', 'dossier', 'inbox', 'delivery', 'calendar', 'deadline'] }

/** The intake queue of what was filed online, the longest waiting first, and what was decided. */
export function FilingsScreen() {
  const [tab, setTab] = useState<'waiting' | 'decided'>('waiting')
  const waiting = useQuery('filings.list', {}, WATCHED)
  const decided = useQuery('filings.list', tab === 'decided' ? { decided: true } : null, WATCHED)
  useEveryMinute(waiting.reload)
  const [declining, setDeclining] = useState<FilingLine | null>(null)
  const [shown, setShown] = useState<FilingLine | null>(null)
  const [assisting, setAssisting] = useState(false)
  const mayTakeIn = useIs('officer')
  const { data, error } = tab === 'waiting' ? waiting : decided

  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button icon="plus" onClick={() => setAssisting(true)}>
          {vi.assistance.open}
        </Button>
      }
    >
      {assisting && <AssistDialog onClose={() => setAssisting(false)} />}
      <div className="stack">
        <Tabs
          label={words.tabsLabel}
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: 'waiting',
              label: words.tabs.waiting,
              ...(waiting.data && { count: waiting.data.length }),
            },
            { value: 'decided', label: words.tabs.decided },
          ]}
        />
        <ErrorNotice call="filings.list" error={error} />
        {data && (
          <div className="card">
            <Table
              label={words.tabs[tab]}
              rows={data}
              columns={[
                ...COLUMNS,
                tab === 'waiting' ? nextColumn(mayTakeIn, setDeclining) : outcomeColumn(setShown),
              ]}
              rowKey={(line) => line.id}
              rowHeight={72}
              height="fit"
              onOpen={(line) => {
                if (line.state === 'received') go('dossier', { id: line.id })
                else if (line.state === 'declined') setShown(line)
                else if (mayTakeIn) go('intake', { filingId: line.id })
              }}
              empty={
                <EmptyState icon="link" title={tab === 'waiting' ? words.none : words.noneDecided}>
                  {words.noneHint}
                </EmptyState>
              }
            />
          </div>
        )}
      </div>
      {declining && <Decline line={declining} onClose={() => setDeclining(null)} />}
      {shown?.declined && (
        <GuidancePapers
          title={`${words.papers}: ${shown.dossierNo}`}
          name={shown.applicant.name}
          about={shown.declined.about}
          onClose={() => setShown(null)}
        />
      )}
    </Page>
  )
}

const COLUMNS: readonly Column<FilingLine>[] = [
  {
    key: 'no',
    header: words.columns.no,
    width: '150px',
    render: (line) => (
      <CellTwo
        top={<DossierNo dossierNo={line.dossierNo} />}
        below={[words.files(line.files), line.round > 1 && words.round(line.round)]
          .filter(Boolean)
          .join(' · ')}
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
    width: 'minmax(170px, 1.6fr)',
    render: (line) => <CellTwo top={line.procedure.name} below={line.request} />,
  },
  {
    key: 'filed',
    header: words.columns.filed,
    width: '215px',
    render: (line) => (
      <CellTwo top={<MomentText at={line.filedAt} />} below={line.state === 'waiting' && until(line)} />
    ),
  },
]

function until({ answerBy, late }: FilingLine) {
  const moment = momentText(answerBy)
  return late ? <Badge tone="bad">{words.late(moment)}</Badge> : words.answerBy(moment)
}

function nextColumn(mayTakeIn: boolean, onDecline: (line: FilingLine) => void): Column<FilingLine> {
  return {
    key: 'next',
    header: words.columns.next,
    width: '290px',
    render: (line) =>
      mayTakeIn && (
        <div className="filing-acts">
          <Button
            size="small"
            tone="primary"
            icon="intake"
            onClick={(event) => {
              event.stopPropagation()
              go('intake', { filingId: line.id })
            }}
          >
            {words.take}
          </Button>
          <Button
            size="small"
            onClick={(event) => {
              event.stopPropagation()
              onDecline(line)
            }}
          >
            {words.decline}
          </Button>
        </div>
      ),
  }
}

function outcomeColumn(onPapers: (line: FilingLine) => void): Column<FilingLine> {
  return {
    key: 'outcome',
    header: words.columns.outcome,
    width: '280px',
    render: (line) => {
      const how = line.declined?.kind ?? 'received'
      return (
        <CellTwo
          top={
            <>
              <Badge tone={how === 'received' ? 'good' : how === 'refusal' ? 'warn' : 'info'}>
                {words.outcome[how]}
              </Badge>{' '}
              {line.declined && (
                <Button size="small" tone="quiet" onClick={() => onPapers(line)}>
                  {line.declined.paperNo}
                </Button>
              )}
            </>
          }
          below={[
            line.decidedAt && momentText(line.decidedAt),
            line.decidedBy,
            line.delivery && vi.dossiers.timeline.delivery[line.delivery],
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      )
    },
  }
}

function Decline({ line, onClose }: { line: FilingLine; onClose: () => void }) {
  const { name, idNumber, address, phone, email } = line.applicant
  return (
    <GuidanceDialog
      title={words.declineTitle(line.dossierNo)}
      made={words.declined}
      filingId={line.id}
      onClose={onClose}
      proposed={{ items: '', reason: '' }}
      about={{
        by: 'online',
        applicant: { name, idNumber, address, phone, email },
        procedureCode: line.procedure.code,
        request: line.request,
      }}
    />
  )
}
