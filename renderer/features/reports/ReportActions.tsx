import { useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import type { ReportKind } from '../../../electron/common/reports/kinds.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { stay } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { PdfPages } from '../../ui/paper/PdfPages.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import type { Chosen } from './chosen-period.ts'

const words = vi.reports.actions

type Props = { kind: ReportKind; chosen: Chosen; recipient: string }

/** What is done with a report: looked at as it prints, saved as a workbook, signed by the leader. */
export function ReportActions({ kind, chosen, recipient: before }: Props) {
  const leads = useIs('leader')
  const [typed, setTyped] = useState<string | null>(null)
  const [shown, setShown] = useState<'preview' | 'close' | null>(null)
  const close = useCommand('reports.close')
  const save = useCommand('reports.save')
  const recipient = (typed ?? before).trim()
  const isNamed = recipient.length >= 3
  const { from, to, name } = chosen
  const report = { kind, from, to, name, recipient }
  const runSave = async () => {
    if (isNamed && (await save.run({ ...report, closedId: null })))
      notify({ tone: 'good', text: words.saved })
  }
  useShortcut('Ctrl+S', () => void runSave())
  return (
    <Card>
      <div className="stack">
        <Field label={words.recipient} error={!isNamed && words.recipientMissing}>
          <TextInput value={typed ?? before} maxLength={300} onChange={setTyped} />
        </Field>
        <ErrorNotice call="reports.close" error={close.error} />
        {/* To close the question where to is no fault. */}
        <ErrorNotice call="reports.save" error={save.error?.code === 'CANCELLED' ? null : save.error} />
        <div className="row">
          {leads ? (
            <Button
              tone="primary"
              icon="sign"
              busy={close.busy}
              disabled={!isNamed}
              onClick={() => setShown('close')}
            >
              {words.close}
            </Button>
          ) : (
            <span className="soft grow">{words.onlyLeader}</span>
          )}
          <Button icon="eye" disabled={!isNamed} onClick={() => setShown('preview')}>
            {words.preview}
          </Button>
          <Button
            icon="download"
            keys="Ctrl+S"
            busy={save.busy}
            disabled={!isNamed}
            onClick={() => void runSave()}
          >
            {words.excel}
          </Button>
        </div>
      </div>
      {shown === 'preview' && <Preview report={report} onClose={() => setShown(null)} />}
      {shown === 'close' && (
        <ConfirmDialog
          title={words.closeTitle}
          confirm={words.close}
          onClose={() => setShown(null)}
          onConfirm={async () => {
            setShown(null)
            const closed = await close.run(report)
            if (!closed) return
            notify({ tone: 'good', text: words.closed })
            stay('reports', { closedId: closed.id })
          }}
        >
          {words.closeText}
        </ConfirmDialog>
      )}
    </Card>
  )
}

type PreviewProps = { report: InputOf<'reports.preview'>; onClose: () => void }

function Preview({ report, onClose }: PreviewProps) {
  const { data, error, loading } = useQuery('reports.preview', report, { on: ['nothing'] })
  return (
    <Dialog title={words.preview} size="wide" onClose={onClose}>
      <ErrorNotice call="reports.preview" error={error} />
      {loading && (
        <p className="soft" aria-live="polite">
          {words.drawing}
        </p>
      )}
      {data && <PdfPages pdf={data.pdf} label={words.preview} />}
    </Dialog>
  )
}
