import { useState } from 'react'
import type { PaperLine } from '../../../electron/common/papers/api.ts'
import { mediaOf } from '../../../electron/common/papers/kinds.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Icon } from '../Icon.tsx'
import { momentText } from '../moment-text.ts'
import { notify } from '../notify.ts'
import './PaperEntry.css'
import { PaperPreview } from './PaperPreview.tsx'
import { PrinterDialog } from './PrinterDialog.tsx'

export type PaperEntryProps = {
  paper: PaperLine
  /** Read the list again: prints are not journaled until the officer says the paper is there. */
  onChanged: () => void
  /** Another has taken its place: to look at, not to hand out. */
  superseded?: boolean
}

/**
 * One archived paper: look, print, save, print again. A print counts only once the officer says that the paper came
 * out; whatever goes wrong before is a sentence and a retry that keeps the copy's number.
 */
export function PaperEntry({ paper, onChanged, superseded = false }: PaperEntryProps) {
  const print = useCommand('papers.print')
  const save = useCommand('papers.save')
  const confirm = useCommand('papers.confirm')
  const [shown, setShown] = useState<'preview' | 'printers' | null>(null)
  const words = vi.papers
  const title = words.kinds[paper.kind]
  const confirmed = paper.prints.filter((one) => one.state === 'confirmed')
  const last = paper.prints.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1)).at(-1)
  const open = last && last.state !== 'confirmed' && last.state !== 'failed' ? last : null
  const copyNo = Math.max(0, ...confirmed.map((one) => one.copyNo)) + 1
  const busy = print.busy || save.busy

  const run = async (which: 'print' | 'save') => {
    print.clear()
    save.clear()
    await (which === 'print' ? print : save).run({ paperId: paper.id })
    onChanged()
  }
  return (
    <article className="paper-entry">
      <div className="paper-line">
        <Icon name="file" size={24} />
        <div>
          <div className="strong">
            {title}
            {paper.paperNo && <span className="soft number"> · {words.paperNo(paper.paperNo)}</span>}
            {paper.correction > 0 && <span className="soft"> · {words.correction(paper.correction)}</span>}
          </div>
          <div className="soft small number">
            {words.madeAt(momentText(paper.madeAt))}
            {' · '}
            {confirmed.length > 0
              ? `${words.printed(confirmed.length)}, ${words.lastPrinted(momentText(confirmed.at(-1)!.askedAt))}`
              : words.neverPrinted}
          </div>
        </div>
        <div className="row">
          <Button size="small" icon="eye" onClick={() => setShown('preview')}>
            {words.view}
          </Button>
          {!superseded && (
            <>
              <Button
                size="small"
                icon="download"
                busy={save.busy}
                disabled={busy}
                onClick={() => run('save')}
              >
                {words.save}
              </Button>
              <Button
                size="small"
                tone={copyNo === 1 && !open ? 'primary' : 'secondary'}
                icon="print"
                busy={print.busy}
                disabled={busy}
                onClick={() => run('print')}
              >
                {copyNo === 1 ? words.print : words.reprint(copyNo)}
              </Button>
            </>
          )}
        </div>
      </div>
      {!busy && print.error && (
        <ErrorNotice
          call="papers.print"
          error={print.error}
          actions={
            <>
              <Button size="small" icon="settings" onClick={() => setShown('printers')}>
                {words.printers.choose}
              </Button>
              <Button size="small" tone="primary" icon="print" onClick={() => run('print')}>
                {words.retry}
              </Button>
            </>
          }
        />
      )}
      {!busy && save.error && save.error.code !== 'CANCELLED' && (
        <ErrorNotice call="papers.save" error={save.error} />
      )}
      <ErrorNotice call="papers.confirm" error={confirm.error} />
      {!busy && !print.error && open && (
        <Banner
          tone="info"
          icon="print"
          actions={
            <>
              <Button size="small" onClick={() => run('print')}>
                {words.notYet}
              </Button>
              <Button
                size="small"
                tone="primary"
                icon="check"
                busy={confirm.busy}
                onClick={async () => {
                  if (!(await confirm.run({ printId: open.id }))) return
                  onChanged()
                  notify({ tone: 'good', text: words.confirmedNotice })
                }}
              >
                {words.confirm}
              </Button>
            </>
          }
        >
          {open.state === 'saved'
            ? words.saved
            : open.state === 'asked'
              ? words.interrupted
              : words.spooled(open.copyNo)}
        </Banner>
      )}
      {shown === 'preview' && (
        <PaperPreview paperId={paper.id} title={title} onClose={() => setShown(null)} />
      )}
      {/* The present forms' size; who printed a letter of the old ones on A5 finds its printer under that size. */}
      {shown === 'printers' && <PrinterDialog media={mediaOf(paper.kind)} onClose={() => setShown(null)} />}
    </article>
  )
}
