import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { PdfPages } from '../../ui/paper/PdfPages.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { KeysCard } from './KeysCard.tsx'
import { RunCard } from './RunCard.tsx'
import './signatures.css'

type Waiting = OutputOf<'signatures.queue'>['waiting'][number]
type Opened = OutputOf<'signatures.open'>
const words = vi.signatures

/** All papers of the officer that wait for a digital signature, cleared with one PIN. */
export function SignScreen() {
  const { data, error } = useQuery('signatures.queue', {}, { on: ['signature', 'dossier', 'scan'] })
  const start = useCommand('signatures.start')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [viewed, setViewed] = useState<Waiting | null>(null)
  const waiting = data?.waiting ?? []
  const running = data?.run?.running ?? false
  const chosen = waiting.filter(({ documentId }) => !leftOut.has(documentId))
  const ready = data?.opened?.chosen != null && !running && chosen.length > 0

  const sign = () => void start.run({ documentIds: chosen.map(({ documentId }) => documentId) })
  const opened = ({ certificates, chosen: id }: Opened) => {
    const certificate = certificates.find((one) => one.id === id)
    // A certificate of another person is looked at first; then the button signs.
    if (certificate && certificate.notes.length === 0 && chosen.length > 0) sign()
  }
  useShortcut('Ctrl+Enter', ready ? sign : undefined)

  const columns: Column<Waiting>[] = [
    {
      key: 'paper',
      header: words.queue.columns.paper,
      width: 'minmax(200px, 2.4fr)',
      render: ({ name, revision }) => (
        <span className="sign-name" title={name}>
          {name}
          {revision > 1 && <span className="soft small"> · {words.queue.revision(revision)}</span>}
        </span>
      ),
    },
    {
      key: 'dossier',
      header: words.queue.columns.dossier,
      width: 'minmax(170px, 1.6fr)',
      render: ({ dossierNo, applicant }) => <CellTwo top={dossierNo} below={applicant} />,
    },
    {
      key: 'made',
      header: words.queue.columns.made,
      width: '170px',
      render: ({ madeAt }) => <span className="number small">{momentText(madeAt)}</span>,
    },
    {
      key: 'actions',
      header: <span className="for-reader">{words.queue.columns.actions}</span>,
      width: '100px',
      align: 'end',
      render: (line) => (
        <span className="sign-actions">
          <IconButton
            icon="eye"
            label={`${words.queue.view}: ${line.name}`}
            onClick={() => setViewed(line)}
          />
          <IconButton
            icon="scan"
            label={`${words.queue.scan}: ${line.name}`}
            title={words.queue.scan}
            onClick={() => go('scan', { dossierId: line.dossierId })}
          />
        </span>
      ),
    },
  ]
  return (
    <Page title={words.title} lead={words.lead}>
      <ErrorNotice call="signatures.queue" error={error} />
      <ErrorNotice call="signatures.start" error={start.error} />
      {data && (
        <div className="stack">
          <div className="sign-columns">
            {(waiting.length > 0 || data.opened || !data.hasSource) && (
              <KeysCard opened={data.opened} count={chosen.length} busy={running} onOpened={opened} />
            )}
            {data.run && <RunCard run={data.run} />}
          </div>
          <Card
            flush
            title={words.queue.title(data.total)}
            lead={words.queue.signHint}
            actions={
              data.opened &&
              waiting.length > 0 && (
                <Button
                  tone="primary"
                  icon="sign"
                  keys="Ctrl+Enter"
                  busy={running}
                  disabled={!ready}
                  onClick={sign}
                >
                  {words.queue.sign(chosen.length)}
                </Button>
              )
            }
          >
            {data.total > waiting.length && (
              <Banner tone="info">{words.queue.more(waiting.length, data.total)}</Banner>
            )}
            <Table
              label={words.title}
              rows={waiting}
              columns={columns}
              rowKey={({ documentId }) => documentId}
              rowHeight={60}
              height="fit"
              onOpen={setViewed}
              choice={{
                chosen: new Set(chosen.map(({ documentId }) => documentId)),
                onChoose: (keys) =>
                  setLeftOut(
                    new Set(waiting.map(({ documentId }) => documentId).filter((id) => !keys.has(id))),
                  ),
                label: ({ name }) => name,
              }}
              empty={
                <EmptyState icon="check" title={words.queue.empty}>
                  {words.queue.emptyHint}
                </EmptyState>
              }
            />
          </Card>
        </div>
      )}
      {viewed && <PaperDialog paper={viewed} onClose={() => setViewed(null)} />}
    </Page>
  )
}

/** The paper that is about to be signed: who signs answers for it being what the paper says. */
function PaperDialog({ paper, onClose }: { paper: Waiting; onClose: () => void }) {
  const { data, error } = useQuery('scans.document', { documentId: paper.documentId }, { on: ['nothing'] })
  return (
    <Dialog title={paper.name} size="wide" onClose={onClose}>
      <ErrorNotice call="scans.document" error={error} />
      {data && <PdfPages pdf={data.pdf} label={paper.name} />}
    </Dialog>
  )
}
