import { type ReactNode, useState } from 'react'
import type { KeyMonths, SyncState } from '../../../electron/common/sync/api.ts'
import { useCommand } from '../../app/command.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { notify } from '../../ui/notify.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { BarredNotice } from './BarredNotice.tsx'
import { EnrolFields } from './EnrolFields.tsx'
import { useEnrolment } from './useEnrolment.ts'

type Link = NonNullable<SyncState['link']>

type LinkActionsProps = { link: Link; onDone: () => void; children: ReactNode }

/** What was agreed (`children`), and what the administrator does about it: a new key, another address, enrolment anew. */
export function LinkActions({ link, onDone, children }: LinkActionsProps) {
  const administrator = useIs('administrator')
  const [open, setOpen] = useState<'key' | 'move' | 'again' | null>(null)
  const words = vi.stationLink
  const close = () => {
    setOpen(null)
    onDone()
  }
  if (!administrator) return children
  return (
    <div className="stack">
      <BarredNotice link={link} onAgain={() => setOpen('again')} />
      {children}
      {link.keyChanging && <Banner tone="info">{words.change.waiting}</Banner>}
      <div className="row">
        <Button onClick={() => setOpen('key')}>{words.change.open}</Button>
        <Button onClick={() => setOpen('move')}>{words.move.open}</Button>
        {!link.barred && <Button onClick={() => setOpen('again')}>{words.again.open}</Button>}
      </div>
      <div className="form-grid">
        <KeyAge months={link.keyMonths} onDone={onDone} />
      </div>
      {open === 'key' && <ChangeKey onClose={close} />}
      {open === 'move' && <Move onClose={close} />}
      {open === 'again' && <Again address={link.address} onClose={close} />}
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
    <Field label={words.keyMonths} hint={words.keyHint}>
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

function Again({ address, onClose }: { address: string; onClose: () => void }) {
  const form = useEnrolment(address, onClose)
  const words = vi.stationLink.again
  return (
    <FormDialog
      title={words.title}
      submit={words.confirm}
      busy={form.busy}
      disabled={form.empty}
      onClose={onClose}
      onSubmit={() => void form.send()}
    >
      <p>{words.text}</p>
      <EnrolFields form={form} again />
    </FormDialog>
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
        if (!(await change.run({}))) return
        notify({ tone: 'good', text: words.done })
        onClose()
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
