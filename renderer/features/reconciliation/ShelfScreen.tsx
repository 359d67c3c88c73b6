import { useEffect, useRef, useState } from 'react'
import type { ShelfLine } from '../../../electron/common/reconciliation/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { openSlip, useSlipScan } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { Page } from '../../ui/Page.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import './reconciliation.css'
import { ShelfTable } from './ShelfTable.tsx'
import { useShelfDraft } from './useShelfDraft.ts'

const words = vi.reconciliation.shelves

/** What lies on the shelf, slip after slip, against what should lie there: the list of what is missing shrinks. */
export function ShelfScreen() {
  const { scanned, add, takeBack, forget } = useShelfDraft()
  const { data, error } = useQuery(
    'reconciliation.shelf',
    { scanned: [...scanned] },
    { on: ['dossier', 'reconciliation'] },
  )
  const { data: shown } = useQuery('reconciliation.show', {}, { on: ['reconciliation'] })
  const close = useCommand('reconciliation.closeShelf')
  const [text, setText] = useState('')
  const [asking, setAsking] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const said = useWordOfScan(scanned, data)
  const found = (id: string) => {
    setText('')
    box.current?.focus()
    if (scanned.includes(id)) notify({ tone: 'info', text: words.twice })
    add(id)
  }
  useSlipScan(() => setText(''), found)
  const end = async () => {
    if (!(await close.run({ scanned: [...scanned] }))) return setAsking(false)
    setAsking(false)
    forget()
    notify({ tone: 'good', text: words.closed })
    go('reconciliation', { tab: 'return-unrecorded' })
  }
  const last = shown?.shelf
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="undo" disabled={scanned.length === 0} onClick={takeBack}>
            {words.takeBack}
          </Button>
          <Button tone="primary" icon="check" disabled={scanned.length === 0} onClick={() => setAsking(true)}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ErrorNotice call="reconciliation.shelf" error={error} />
        <ErrorNotice call="reconciliation.closeShelf" error={close.error} />
        <SearchBox
          ref={box}
          label={words.box}
          placeholder={words.placeholder}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !text.trim()) return
            event.preventDefault()
            void openSlip(text, found)
          }}
        />
        {data && (
          <p className="spread" role="status">
            <span className="shelf-counts strong number">
              {words.found(data.found, data.found + data.missing.length)}
            </span>
            <span className="soft">{said}</span>
          </p>
        )}
        <p className="soft small">
          {last
            ? words.last(momentText(last.at), last.by, last.found, last.missing, last.foreign)
            : words.never}
        </p>
        {data && data.foreign.length > 0 && (
          <Card title={`${words.foreign} (${data.foreign.length})`} lead={words.foreignLead}>
            <ShelfTable label={words.foreign} lines={data.foreign} foreign />
          </Card>
        )}
        {data && (
          <Card title={`${words.missing} (${data.missing.length})`}>
            {data.missing.length > 0 ? (
              <ShelfTable label={words.missing} lines={data.missing} />
            ) : (
              <EmptyState icon="check" title={data.found > 0 ? words.missingNone : words.emptyShelf} />
            )}
          </Card>
        )}
      </div>
      {asking && data && (
        <ConfirmDialog
          title={words.closeTitle}
          confirm={words.close}
          busy={close.busy}
          onConfirm={() => void end()}
          onClose={() => setAsking(false)}
        >
          {words.closeText(data.missing.length, data.foreign.length)}
        </ConfirmDialog>
      )}
    </Page>
  )
}

type Shelf = { missing: readonly ShelfLine[]; foreign: readonly ShelfLine[] }

/** What the last scan was: said beside the count, so that nobody has to look for the line that went. */
function useWordOfScan(scanned: readonly string[], shelf: Shelf | undefined): string {
  const numbers = useRef(new Map<string, string>())
  const [said, setSaid] = useState('')
  const newest = scanned[0]
  useEffect(() => {
    if (!shelf) return
    for (const { dossierId, dossierNo } of [...shelf.missing, ...shelf.foreign])
      numbers.current.set(dossierId, dossierNo)
    const no = newest && numbers.current.get(newest)
    if (!no) return setSaid('')
    const isForeign = shelf.foreign.some(({ dossierId }) => dossierId === newest)
    setSaid(isForeign ? words.addedForeign(no) : words.added(no))
  }, [shelf, newest])
  return said
}
