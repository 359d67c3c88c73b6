import { useRef, useState } from 'react'
import {
  type CardReading,
  type CardWarning,
  readIdCard,
} from '../../../electron/common/applicants/id-card-qr.ts'
import { readReceiptQr } from '../../../electron/common/papers/qr.ts'
import { openSlip } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import { notify } from '../../ui/notify.ts'
import { useCardScanner } from './useCardScanner.ts'
import './ScanBox.css'

type GoodReading = Extract<CardReading, { ok: true }>
/** What became of the last scan, said where scans land. */
export type ScanNote = { tone: 'good' | 'warn'; text: string; undo?: () => void }

export type ScanBoxProps = {
  /** `authorised` when the scan began inside the authorised person's frame. */
  onCard: (reading: GoodReading, whose: 'applicant' | 'authorised') => ScanNote
}

/* What the number says is warned about under its field; the rest only the card's bearer can settle. */
const IN_THE_FIELD: readonly CardWarning[] = ['birthplace-unknown', 'sex-differs', 'birth-year-differs']

/** Where scans land; the officer never has to aim for it. */
export function ScanBox({ onCard }: ScanBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const [note, setNote] = useState<ScanNote | null>(null)
  useCardScanner(box, ({ text, from }) => {
    // The form waits as it is until the slip's dossier has been looked at.
    if (readReceiptQr(text)) return void openSlip(text)
    const reading = readIdCard(text)
    if (!reading.ok) return setNote({ tone: 'warn', text: vi.intake.scan.faults[reading.code] })
    for (const one of reading.warnings)
      if (!IN_THE_FIELD.includes(one)) notify({ tone: 'warn', text: vi.intake.warnings[one] })
    setNote(onCard(reading, from?.closest('[data-scan=authorised]') ? 'authorised' : 'applicant'))
  })
  return (
    <div className={`intake-scan-box ${note ? `intake-scan-${note.tone}` : ''}`}>
      <label title={vi.intake.scan.hint}>
        <Icon name={note ? (note.tone === 'good' ? 'check' : 'warning') : 'scan'} size={20} />
        <span className="intake-scan-box-text" aria-live="polite">
          {note?.text ?? vi.intake.scan.label}
        </span>
        <input
          ref={box}
          className="intake-scan-box-input"
          autoComplete="off"
          spellCheck={false}
          tabIndex={-1}
        />
      </label>
      {note?.undo && (
        <button
          type="button"
          className="link small"
          onClick={() => {
            note.undo?.()
            setNote(null)
          }}
        >
          {vi.ui.undo}
        </button>
      )}
    </div>
  )
}
