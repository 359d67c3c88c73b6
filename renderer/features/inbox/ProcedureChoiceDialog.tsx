import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import type { CatalogueField } from '../../../electron/common/procedures/delta.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Side } from './Side.tsx'
import { linesOf } from './value-lines.ts'

const words = vi.inbox.choices
type Choice = OutputOf<'procedures.choices'>[number]

/** Member by member, what the commune says and what is said from above; only what one chooses holds. */
export function ProcedureChoiceDialog({ choice, onClose }: { choice: Choice; onClose: () => void }) {
  const { run, busy, error } = useCommand('procedures.choose')
  // What only one side has changed stands as that side has it; where both have, as it is here.
  const [theirs, setTheirs] = useState<ReadonlySet<CatalogueField>>(
    () => new Set(choice.fields.filter((one) => one.changedBy === 'above').map((one) => one.field)),
  )
  const [abolish, setAbolish] = useState(true)
  const all = choice.fields.map((one) => one.field)
  const save = async () => {
    const { code, version } = choice
    const answer = await run({ code, version, take: [...theirs], abolish: choice.abolished && abolish })
    if (!answer) return
    const open = !answer.inForce && answer.gaps.length > 0
    notify({ tone: open ? 'warn' : 'good', text: open ? words.outOfForce : words.saved })
    onClose()
  }
  return (
    <FormDialog
      title={words.dialog(choice.name)}
      size="wide"
      submit={words.save}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void save()}
      aside={
        choice.fields.length > 1 && (
          <>
            <Button onClick={() => setTheirs(new Set())}>{words.allOurs}</Button>
            <Button onClick={() => setTheirs(new Set(all))}>{words.allTheirs}</Button>
          </>
        )
      }
    >
      <ErrorNotice call="procedures.choose" error={error} />
      {choice.abolished && (
        <>
          <Banner tone="warn">{words.abolished}</Banner>
          <Choices
            label={words.abolish}
            value={abolish ? 'abolish' : 'keep'}
            onChange={(value) => setAbolish(value === 'abolish')}
            options={[
              { value: 'abolish', label: words.abolish, hint: words.abolishHint },
              { value: 'keep', label: words.keep, hint: words.keepHint },
            ]}
          />
        </>
      )}
      <div>
        {choice.fields.map(({ field, ours, theirs: offered, changedBy }) => {
          const taken = theirs.has(field)
          const take = (on: boolean) => {
            const next = new Set(theirs)
            if (on) next.add(field)
            else next.delete(field)
            setTheirs(next)
          }
          return (
            <div key={field} className="inbox-choice">
              <div>
                <div className="strong">{words.fields[field]}</div>
                <div className="soft small">{words.changedBy[changedBy]}</div>
              </div>
              <Side
                name={`${choice.code}-${field}`}
                label={words.takeOurs}
                lines={linesOf(field, ours)}
                other={linesOf(field, offered)}
                on={!taken}
                onTake={() => take(false)}
              />
              <Side
                name={`${choice.code}-${field}`}
                label={words.takeTheirs}
                lines={linesOf(field, offered)}
                other={linesOf(field, ours)}
                on={taken}
                onTake={() => take(true)}
              />
            </div>
          )
        })}
      </div>
    </FormDialog>
  )
}
