import { useState } from 'react'
import type { KeyMonths, SyncState } from '../../../electron/common/sync/api.ts'
import { useCommand } from '../../app/command.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { EnrolForm } from './EnrolForm.tsx'

type Link = NonNullable<SyncState['link']>

/** What the administrator does about the link: a new key, another address, enrolment anew. */
export function LinkActions({ link, onDone }: { link: Link; onDone: () => void }) {
  const administrator = useIs('administrator')
  const [open, setOpen] = useState<'key' | 'move' | 'again' | null>(null)
  const words = vi.stationLink
  const close = () => {
    setOpen(null)
    onDone()
  }
  if (!administrator) return null
  return (
    <div className="stack">
      {link.keyChanging && <Banner tone="info">{words.change.waiting}</Banner>}
      <KeyAge months={link.keyMonths} onDone={onDone} />
      <div className="row">
        <Button onClick={() => setOpen('key')}>{words.change.open}</Button>
        <Button onClick={() => setOpen('move')}>{words.move.open}</Button>
        <Button tone={link.barred ? 'primary' : 'secondary'} onClick={() => setOpen('again')}>
          {words.again.open}
        </Button>
      </div>
      {open === 'key' && <ChangeKey onClose={close} />}
      {open === 'move' && <Move onClose={close} />}
      {open === 'again' && (
        <Dialog title={words.again.title} onClose={close}>
          <div className="stack">
            <p>{words.again.text}</p>
            <EnrolForm again={link.address} onDone={close} />
          </div>
        </Dialog>
      )}
    </div>
  )
}

function KeyAge({ months, onDone }: { months: KeyMonths; onDone: () => void }) {
  const set = useCommand('sync.setKeyMonths')
  const words = vi.stationLink
  const options = ([6, 12, 24, 0] as const).map((value) => ({
    value: `${value}` as const,
    label: words.months[value],
  }))
  return (
    <Field label={words.keyMonths}>
      <Select
        value={`${months}`}
        options={options}
        onChange={async (value) => {
          const chosen = Number(value) as KeyMonths
          if (!(await set.run({ months: chosen }))) return
          notify({ tone: 'good', text: words.monthsSaved })
          onDone()
        }}
      />
    </Field>
  )
}

function ChangeKey({ onClose }: { onClose: () => void }) {
  const change = useCommand('sync.changeKey')
  const words = vi.stationLink.change
  return (
    <ConfirmDialog
      title={words.title}
      confirm={words.confirm}
      busy={change.busy}
      onClose={onClose}
      onConfirm={async () => {
        if (await change.run({})) onClose()
      }}
    >
      <p>{words.text}</p>
      <p>{words.when}</p>
      <ErrorNotice call="sync.changeKey" error={change.error} />
    </ConfirmDialog>
  )
}

function Move({ onClose }: { onClose: () => void }) {
  const move = useCommand('sync.move')
  const [address, setAddress] = useState('')
  const words = vi.stationLink.move
  return (
    <FormDialog
      title={words.title}
      submit={words.confirm}
      busy={move.busy}
      disabled={address.trim() === ''}
      onClose={onClose}
      onSubmit={async () => {
        if (!(await move.run({ address }))) return
        notify({ tone: 'good', text: words.done })
        onClose()
      }}
    >
      <p>{words.text}</p>
      <Field label={words.address} hint={vi.sync.enrol.addressHint} wide>
        <TextInput value={address} onChange={setAddress} inputMode="url" />
      </Field>
      <ErrorNotice call="sync.move" error={move.error} />
    </FormDialog>
  )
}
