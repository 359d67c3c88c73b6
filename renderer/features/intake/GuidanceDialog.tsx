import { type FormEvent, useState } from 'react'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { missingComponents } from '../../../electron/common/procedures/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useForm } from './form-store.ts'
import { givenOf } from './intake-draft.ts'

const words = vi.guidance
const FORM = 'guidance-form'

/** For what is not taken in: what to bring, or why not, in writing. The form behind stays as it is typed. */
export function GuidanceDialog({ procedure, onClose }: { procedure: Procedure; onClose: () => void }) {
  const draft = useForm((form) => form.draft)
  const missing = missingComponents(procedure, givenOf(draft, procedure), draft.channel)
  const [kind, setKind] = useState<'supplement' | 'refusal'>('supplement')
  const [items, setItems] = useState(
    missing
      .map(({ component, originals, copies }) => words.missing(component.name, originals, copies))
      .join('\n'),
  )
  const [reason, setReason] = useState(missing.length > 0 ? words.reasonMissing : '')
  const [tried, setTried] = useState(false)
  const [about, setAbout] = useState<string | null>(null)
  const { run, busy, error } = useCommand('guidance.give')

  const asked = items
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const lacksItems = kind === 'supplement' && asked.length === 0
  const lacksReason = reason.trim().length < 3
  const give = async () => {
    setTried(true)
    if (lacksItems || lacksReason || about !== null) return
    const given = await run({
      kind,
      applicant: {
        name: draft.name.trim(),
        idNumber: draft.idNumber.trim() || null,
        address: draft.address.trim() || null,
        phone: draft.phone.trim() ? domesticPhone(draft.phone) : null,
        email: draft.email.trim() || null,
      },
      procedureCode: procedure.code,
      request: draft.request.trim() || procedure.name,
      items: kind === 'supplement' ? asked : [],
      reason,
      draft,
    })
    if (given) setAbout(given.about)
  }
  useShortcut('Ctrl+Enter', () => void give(), { inDialog: true })

  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      closable={!busy}
      actions={
        about === null ? (
          <Button type="submit" form={FORM} tone="primary" keys="Ctrl+Enter" busy={busy}>
            {words.give}
          </Button>
        ) : (
          <Button tone="primary" onClick={onClose}>
            {words.done}
          </Button>
        )
      }
    >
      {about === null ? (
        <form
          id={FORM}
          className="stack"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void give()
          }}
        >
          <Field label={words.kind}>
            <Choices
              label={words.kind}
              value={kind}
              onChange={setKind}
              options={(['supplement', 'refusal'] as const).map((value) => ({
                value,
                label: words.kinds[value],
                hint: words.kindHints[value],
              }))}
            />
          </Field>
          {kind === 'supplement' && (
            <Field
              label={words.items}
              hint={words.itemsHint}
              error={tried && lacksItems && words.wanted.items}
            >
              <TextArea rows={6} value={items} onChange={setItems} />
            </Field>
          )}
          <Field label={words.reason} error={tried && lacksReason && words.wanted.reason}>
            <TextArea rows={3} maxLength={2000} value={reason} onChange={setReason} />
          </Field>
          <ErrorNotice call="guidance.give" error={error} />
        </form>
      ) : (
        <Given about={about} />
      )}
    </Dialog>
  )
}

function Given({ about }: { about: string }) {
  const { data, error, reload } = useQuery('papers.list', { about }, { on: ['guidance', 'paper', 'papers'] })
  return (
    <div className="stack">
      <Banner tone="good">{words.made}</Banner>
      <ErrorNotice call="papers.list" error={error} />
      {data?.map((paper) => (
        <PaperEntry key={paper.id} paper={paper} onChanged={reload} />
      ))}
    </div>
  )
}
