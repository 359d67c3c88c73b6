import { useState } from 'react'
import {
  applyNotice,
  importNotice,
  type NoticeReading,
} from '../../../electron/common/calendar/import-notice.ts'
import type { Calendar, CalendarDay } from '../../../electron/common/calendar/model.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'

const text = vi.calendar.import
const LARGEST = 1_000_000

/** The yearly notice from a file: read here, what it would change shown, and only then taken over. */
export function ImportDialog({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const command = useCommand('calendar.importNotice')
  const [file, setFile] = useState<{ name: string; text: string; reading: NoticeReading } | null>(null)
  const change = file?.reading.ok ? applyNotice(calendar, file.reading.notice) : null
  const nothing = change !== null && change.added.length + change.removed.length === 0
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    // A notice is a few kilobytes; whatever is larger is no notice and is not read to the end.
    const content = await chosen.slice(0, LARGEST).text()
    setFile({ name: chosen.name, text: content, reading: importNotice(content) })
  }
  const save = async () => {
    const answer = file && (await command.run({ version: calendar.version, text: file.text }))
    if (!answer) return
    notify({ tone: 'good', text: text.done(answer.added, answer.removed) })
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      size="wide"
      closable={!command.busy}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{vi.ui.cancel}</Button>
          <Button
            tone="primary"
            disabled={!change || nothing}
            busy={command.busy}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="soft">{text.lead}</p>
        <label className="calendar-file-choice">
          <span className="button button-secondary button-normal">{text.choose}</span>
          <input
            type="file"
            accept="application/json,.json"
            className="for-reader"
            autoFocus
            onChange={(event) => {
              void choose(event.target.files?.[0])
              // The same file, mended meanwhile, counts as chosen again.
              event.target.value = ''
            }}
          />
          <span className="soft clip">{file?.name}</span>
        </label>
        {file && !file.reading.ok && (
          <Banner tone="bad" title={text.faults}>
            <ul>
              {file.reading.faults.slice(0, 8).map(({ place, problem }) => (
                <li key={`${place} ${problem}`}>
                  <code>{place || '–'}</code>: {text.problems[problem] ?? text.otherProblem}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {file?.reading.ok && (
          <p>
            <span className="soft">{text.source}:</span> {file.reading.notice.source}
          </p>
        )}
        {nothing && <Banner tone="info">{text.nothing}</Banner>}
        {change && !nothing && (
          <div className="calendar-notice-change">
            <Days title={text.added(change.added.length)} days={change.added} />
            <Days title={text.removed(change.removed.length)} days={change.removed} />
          </div>
        )}
        <ErrorNotice call="calendar.importNotice" error={command.error} />
      </div>
    </Dialog>
  )
}

function Days({ title, days }: { title: string; days: readonly CalendarDay[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="calendar-plain-days">
        {days.map((one) => (
          <li key={one.day}>
            <DateText day={one.day} weekday />
            <span className="soft small">
              {vi.calendar.kinds[one.kind]}: {one.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
