import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useKeptDraft } from '../../app/kept-draft.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { notify } from '../../ui/notify.ts'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

type Inspection = OutputOf<'inspections.get'>

/** The end of an inspection: what it comes to, then its report. */
export function ClosingCard({ inspection }: { inspection: Inspection }) {
  return inspection.closed ? (
    <Report id={inspection.id} about={inspection.about} conclusion={inspection.closed.conclusion} />
  ) : (
    <Close inspection={inspection} />
  )
}

function Close({ inspection: { id, dossiers, journal } }: { inspection: Inspection }) {
  const words = vi.inspections.close
  const { values, set, forget } = useKeptDraft('inspection', { part: 'close', id }, { conclusion: '' })
  const { conclusion } = values
  const [asked, setAsked] = useState(false)
  const close = useCommand('inspections.close')
  const isMissing = conclusion.trim().length < 3
  const ready = journal !== null && dossiers.every(({ open }) => open === 0)
  const run = async () => {
    setAsked(true)
    if (isMissing || !(await close.run({ id, conclusion }))) return
    forget()
    notify({ tone: 'good', text: words.done })
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        <Field label={words.conclusion} error={asked && isMissing && words.conclusionMissing}>
          <TextArea
            rows={4}
            maxLength={3000}
            value={conclusion}
            onChange={(next) => set({ conclusion: next })}
          />
        </Field>
        {!ready && <p className="soft">{words.wait}</p>}
        <ErrorNotice call="inspections.close" error={close.error} />
        <div>
          <Button tone="primary" icon="check" busy={close.busy} disabled={!ready} onClick={() => void run()}>
            {words.submit}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Report({ id, about, conclusion }: { id: string; about: string; conclusion: string }) {
  const words = vi.inspections.report
  const { data, error, reload } = useQuery(
    'papers.list',
    { about },
    { on: ['inspection', 'paper', 'papers'] },
  )
  const make = useCommand('inspections.makeReport')
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        <Field label={vi.inspections.close.conclusion}>
          <p className="inspections-words">{conclusion}</p>
        </Field>
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call="inspections.makeReport" error={make.error} />
        {data?.length === 0 && (
          <div>
            <Button
              tone="primary"
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run({ id })) reload()
              }}
            >
              {words.make}
            </Button>
          </div>
        )}
        {data?.map((paper, index) => (
          <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
        ))}
      </div>
    </Card>
  )
}
