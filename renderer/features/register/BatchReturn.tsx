import { useState } from 'react'
import type { DossierLine } from '../../../electron/common/dossiers/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { BatchDialog, type BatchProps } from './BatchDialog.tsx'

type Who = 'own' | 'one'

/** Many results in one go: each to its applicant, or all of them to one who is authorised by all. */
export function BatchReturn({ lines, left, onClose }: BatchProps) {
  const words = vi.dossiers.return
  const [who, setWho] = useState<Who>('own')
  const [receiver, setReceiver] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [document, setDocument] = useState('')
  const [idChecked, setIdChecked] = useState(false)
  const [asked, setAsked] = useState(false)
  const named = who === 'own' || receiver.trim().length >= 2
  const authorised = who === 'own' || document.trim().length >= 2
  const ready = named && authorised && idChecked
  const input = (line: DossierLine) =>
    who === 'own'
      ? {
          receiver: line.applicantName,
          receiverIdNumber: line.idNumber,
          relation: 'applicant' as const,
          idChecked,
        }
      : {
          receiver,
          receiverIdNumber: idNumber.trim() || null,
          relation: 'authorised' as const,
          document,
          idChecked,
        }
  return (
    <BatchDialog
      call="dossiers.return"
      lines={lines}
      title={vi.batch.titles.return(lines.length)}
      submit={vi.batch.run.return}
      input={ready ? input : null}
      onIncomplete={() => setAsked(true)}
      onClose={onClose}
    >
      {left > 0 && <Banner tone="warn">{vi.batch.leftOut(left)}</Banner>}
      <Field label={words.relation}>
        <Choices<Who>
          label={words.relation}
          value={who}
          onChange={(next) => {
            setWho(next)
            setIdChecked(false)
          }}
          options={[
            { value: 'own', label: vi.batch.inOwnName },
            { value: 'one', label: vi.batch.oneForAll },
          ]}
        />
      </Field>
      {who === 'one' && (
        <div className="form-grid">
          <Field label={words.receiver} error={asked && !named && words.receiverMissing}>
            <TextInput value={receiver} maxLength={200} onChange={setReceiver} />
          </Field>
          <Field label={words.receiverIdNumber} optional>
            <TextInput className="number" value={idNumber} maxLength={40} onChange={setIdNumber} />
          </Field>
          <Field label={vi.batch.document} error={asked && !authorised && vi.batch.documentMissing}>
            <TextInput value={document} maxLength={300} onChange={setDocument} />
          </Field>
        </div>
      )}
      <Checkbox checked={idChecked} onChange={setIdChecked}>
        {words.idChecked}
      </Checkbox>
      {asked && !idChecked && <Banner tone="bad">{words.idMissing}</Banner>}
    </BatchDialog>
  )
}
