import type { OutputOf } from '../../../electron/common/contract.ts'
import { type Answer, Verdict } from '../../../electron/common/inspections/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.inspections
type Checked = OutputOf<'inspections.dossier'>['checks'][number]
const TONES: Record<Checked['finding'], Tone> = { fine: 'good', fault: 'bad', look: 'warn', none: 'neutral' }
const NOTE = 3

/** What the inspector has chosen and not kept yet. */
export type TypedAnswer = Pick<Answer, 'verdict' | 'note'>

type Props = {
  checked: Checked
  typed: TypedAnswer | null
  onTyped: (typed: TypedAnswer | null) => void
  isClosed: boolean
  busy: boolean
  /** @returns whether it was kept */
  onAnswer: (answer: Answer) => Promise<boolean>
}

/** One check: what the register says with its evidence, and what the inspector says; a word is needed to differ. */
export function CheckLine({ checked, typed, onTyped, isClosed, busy, onAnswer }: Props) {
  const { check, finding, answer } = checked
  const verdict = typed?.verdict ?? answer?.verdict ?? null
  const note = typed?.note ?? answer?.note ?? ''
  const needsNote = verdict !== null && verdict !== finding
  const isMissing = needsNote && note.trim().length < NOTE
  const choose = (next: Verdict) => {
    onTyped({ verdict: next, note })
    // What agrees with the register needs no word and is kept at once.
    if (next === finding) void keep(next, note)
  }
  const keep = async (kept: Verdict, word: string) => {
    if (await onAnswer({ check, verdict: kept, note: word.trim() })) onTyped(null)
  }
  const showsNote = !isClosed && verdict !== null && (needsNote || note !== '' || typed !== null)
  return (
    <li className="inspections-check">
      <div className="grow">
        <div className="row">
          <span className="strong">{words.checks[check]}</span>
          <Badge tone={TONES[finding]}>{words.findings[finding]}</Badge>
        </div>
        <div>{words.says(checked)}</div>
        {answer && <div className="soft small">{words.screen.given(answer.by, momentText(answer.at))}</div>}
        {isClosed && answer?.note && <div>{answer.note}</div>}
      </div>
      {isClosed ? (
        answer && <Badge tone={TONES[answer.verdict]}>{words.verdicts[answer.verdict]}</Badge>
      ) : (
        <div className="inspections-verdict">
          <Choices
            label={`${words.screen.inspector}: ${words.checks[check]}`}
            value={verdict}
            onChange={choose}
            options={Verdict.options.map((value) => ({
              value,
              label: words.verdicts[value],
              disabled: busy,
            }))}
          />
          {showsNote && (
            <form
              className="inspections-note"
              onSubmit={(event) => {
                event.preventDefault()
                if (!isMissing) void keep(verdict, note)
              }}
            >
              <Field
                label={words.screen.note}
                {...(needsNote ? { hint: words.screen.noteHint } : { optional: true })}
              >
                <TextInput
                  maxLength={1000}
                  autoFocus={needsNote && answer === null}
                  value={note}
                  onChange={(next) => onTyped({ verdict, note: next })}
                />
              </Field>
              <Button type="submit" size="small" disabled={busy || isMissing || typed === null}>
                {words.screen.save}
              </Button>
            </form>
          )}
        </div>
      )}
    </li>
  )
}
