import { useState } from 'react'
import type { ErrorOf, OutputOf } from '../../../electron/common/contract.ts'
import type { RefusalOf } from '../../../electron/common/reply.ts'
import { api } from '../../app/api.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { notify } from '../../ui/notify.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.imports.history
type Entry = OutputOf<'imports.list'>[number]

/** Imports so far; one with which nothing was done can be taken back. */
export function HistoryCard() {
  const { data, error } = useQuery('imports.list', {}, { on: ['import', 'dossier'] })
  const [undoing, setUndoing] = useState<Entry | null>(null)
  return (
    <Card title={words.title}>
      <ErrorNotice call="imports.list" error={error} />
      {data?.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {data && data.length > 0 && (
        <table className="list-table">
          <thead>
            <tr>
              {Object.values(words.columns).map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <td>
                  <MomentText at={one.at} />
                </td>
                <td className="strong">{one.fileName}</td>
                <td>{one.officer}</td>
                <td className="number">{one.dossiers.toLocaleString('vi-VN')}</td>
                <td>{one.scope === 'upstream' ? words.sent : words.kept}</td>
                <td>
                  <State entry={one} onUndo={() => setUndoing(one)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {undoing && <UndoDialog entry={undoing} onClose={() => setUndoing(null)} />}
    </Card>
  )
}

function State({ entry, onUndo }: { entry: Entry; onUndo: () => void }) {
  const { dossiers, voided, touched } = entry
  if (voided === dossiers) return <Badge>{words.undone}</Badge>
  if (touched > 0) return <span className="soft small">{words.touched(touched)}</span>
  return (
    <span className="row">
      {voided > 0 && <Badge tone="warn">{words.partly(dossiers - voided)}</Badge>}
      <Button size="small" icon="undo" onClick={onUndo}>
        {words.undo}
      </Button>
    </span>
  )
}

function UndoDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<number | null>(null)
  const [error, setError] = useState<RefusalOf<ErrorOf<'imports.undo'>> | null>(null)
  const total = entry.dossiers - entry.voided
  const undo = async () => {
    setError(null)
    let voided = 0
    for (let left = total; left > 0; ) {
      setDone(voided)
      const reply = await api.imports.undo({ importId: entry.id, reason: reason.trim() })
      if (!reply.ok) {
        setDone(null)
        setError(reply.error)
        return
      }
      voided += reply.data.voided
      left = reply.data.left
    }
    notify({ tone: 'good', text: words.undoneNow(voided) })
    onClose()
  }
  return (
    <FormDialog
      title={words.undoTitle}
      size="narrow"
      submit={words.undo}
      tone="danger"
      busy={done !== null}
      disabled={reason.trim().length < 3}
      onSubmit={() => void undo()}
      onClose={onClose}
    >
      <p>{words.undoText(total)}</p>
      <Field label={words.reason} hint={words.reasonHint}>
        <TextInput value={reason} onChange={setReason} />
      </Field>
      <ErrorNotice call="imports.undo" error={error} />
      {done !== null && <ProgressBar label={words.undoing} value={done / total} />}
    </FormDialog>
  )
}
