import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { Recipient } from '../../../electron/common/lateness/api.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.lateness.report

type Props = Pick<OutputOf<'lateness.list'>, 'unconfirmed' | 'recipient' | 'signed'> & {
  period: { from: PlainDate; to: PlainDate }
}

/** The explanation upward of the period: signed by the leader as a PDF, saved by whoever writes it as a document to edit. */
export function ReportCard({ period, unconfirmed, recipient: before, signed }: Props) {
  const leads = useIs('leader')
  const saves = useIs('officer', 'head', 'leader', 'administrator')
  const [typed, setTyped] = useState<string | null>(null)
  const recipient = typed ?? before
  const named = Recipient.safeParse(recipient).success
  const sign = useCommand('lateness.sign')
  const save = useCommand('lateness.exportDocx')
  const runSign = async () => {
    const made = named && (await sign.run({ ...period, recipient }))
    if (made) notify({ tone: 'good', text: words.signed(made.paperNo) })
  }
  const runSave = async () => {
    const made = named && (await save.run({ ...period, recipient }))
    if (made) notify({ tone: 'good', text: words.saved(made.name) })
  }
  // To close the question where to is no fault.
  const fault = save.error?.code === 'CANCELLED' ? null : save.error
  return (
    <Card title={words.title}>
      <div className="stack">
        <Field label={words.recipient} error={!named && words.recipientMissing}>
          <TextInput value={recipient} maxLength={300} onChange={setTyped} />
        </Field>
        {signed && (
          <Banner
            tone={signed.current ? 'good' : 'warn'}
            title={words.standing(signed.paperNo, momentText(signed.at))}
          >
            {!signed.current && words.outdated}
          </Banner>
        )}
        {unconfirmed > 0 && <p className="soft">{words.wait}</p>}
        {unconfirmed === 0 && !leads && !signed?.current && <p className="soft">{words.onlyLeader}</p>}
        <ErrorNotice call="lateness.sign" error={sign.error} />
        <ErrorNotice call="lateness.exportDocx" error={fault} />
        <div className="row">
          {leads && !signed?.current && (
            <Button
              tone="primary"
              icon="sign"
              busy={sign.busy}
              disabled={unconfirmed > 0 || !named}
              onClick={() => void runSign()}
            >
              {signed ? words.signAgain : words.sign}
            </Button>
          )}
          {saves && (
            <Button icon="download" busy={save.busy} disabled={!named} onClick={() => void runSave()}>
              {words.docx}
            </Button>
          )}
        </div>
        {signed && <Papers period={period} />}
      </div>
    </Card>
  )
}

function Papers({ period: { from, to } }: Pick<Props, 'period'>) {
  const about = `late-report ${from} ${to}`
  const { data, error, reload } = useQuery('papers.list', { about }, { on: ['paper', 'papers', 'lateness'] })
  return (
    <>
      <ErrorNotice call="papers.list" error={error} />
      {data?.map((paper, index) => (
        <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
      ))}
    </>
  )
}
