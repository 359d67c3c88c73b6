import { useMemo, useState } from 'react'
import { checkPhone } from '../../../electron/common/applicants/phone.ts'
import type { PetitionRules } from '../../../electron/common/petitions/setting.ts'
import { searchProcedures } from '../../../electron/common/procedures/search.ts'
import { fold } from '../../../electron/common/text/fold.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { FactsDraft, Missing } from './facts-draft.ts'

const words = vi.petitions
const text = words.form
const KINDS = ['feedback', 'complaint', 'accusation'] as const
const CHANNELS = ['hotline', 'in-person', 'paper', 'post', 'email'] as const
const MOST = 20

type Props = {
  draft: FactsDraft
  set: (change: Partial<FactsDraft>) => void
  rules: PetitionRules
  /** What the officer has tried to leave out. */
  missing: readonly Missing[]
}

/** Who, through what and what about: the fields of an intake and of its correction. */
export function FactsFields({ draft, set, rules, missing }: Props) {
  const limited = rules.limits[draft.kind].answer
  const unlimited = limited.amount === null || !limited.confirmed
  const nameless = draft.anonymous && rules.anonymous[draft.kind].how !== 'as-usual'
  return (
    <>
      <Card>
        <div className="stack">
          <Field label={text.kind}>
            <Choices
              label={text.kind}
              value={draft.kind}
              onChange={(kind) => set({ kind })}
              options={KINDS.map((value) => ({
                value,
                label: words.kinds[value],
                hint: words.kindHints[value],
              }))}
            />
          </Field>
          <Field label={text.channel}>
            <Choices
              label={text.channel}
              value={draft.channel}
              onChange={(channel) => set({ channel })}
              options={CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
            />
          </Field>
          {draft.kind === 'accusation' && (
            <Banner tone="warn" icon="lock">
              {text.secret}
            </Banner>
          )}
          {nameless ? (
            <Banner tone="info">{text.namelessLimits}</Banner>
          ) : (
            unlimited && draft.kind !== 'accusation' && <Banner tone="info">{text.unlimited}</Banner>
          )}
        </div>
      </Card>
      <WhoFields draft={draft} set={set} missing={missing} />
      <WhatFields draft={draft} set={set} rules={rules} missing={missing} />
    </>
  )
}

function WhoFields({ draft, set, missing }: Omit<Props, 'rules'>) {
  const odd = checkPhone(draft.phone).length > 0
  const incomplete = draft.name.trim() !== '' && !(draft.address.trim() && draft.phone.trim())
  return (
    <Card title={text.who}>
      <div className="stack">
        {!draft.anonymous && (
          <div className="form-grid">
            <Field label={text.name} error={missing.includes('name') && text.nameMissing}>
              <TextInput autoFocus value={draft.name} maxLength={300} onChange={(name) => set({ name })} />
            </Field>
            <Field label={text.phone} warning={odd && text.phoneOdd}>
              <TextInput type="tel" value={draft.phone} maxLength={40} onChange={(phone) => set({ phone })} />
            </Field>
            <Field wide label={text.address} hint={incomplete && text.incomplete}>
              <TextInput value={draft.address} maxLength={400} onChange={(address) => set({ address })} />
            </Field>
            <Field wide label={text.email} optional>
              <TextInput value={draft.email} maxLength={200} onChange={(email) => set({ email })} />
            </Field>
          </div>
        )}
        <Checkbox
          checked={draft.anonymous}
          onChange={(anonymous) => set({ anonymous })}
          hint={text.anonymousHint}
        >
          {text.anonymous}
        </Checkbox>
      </div>
    </Card>
  )
}

function WhatFields({ draft, set, rules, missing }: Props) {
  return (
    <Card title={text.what}>
      <div className="form-grid">
        <Field wide label={text.topic}>
          <Select
            value={draft.topic || rules.topics[0]!.id}
            onChange={(topic) => set({ topic })}
            options={rules.topics.map(({ id, label }) => ({ value: id, label }))}
          />
        </Field>
        <Field
          wide
          label={text.content}
          hint={text.contentHint}
          error={missing.includes('content') && text.contentMissing}
        >
          <TextArea
            rows={6}
            value={draft.content}
            maxLength={10_000}
            onChange={(content) => set({ content })}
          />
        </Field>
        <Field wide label={text.about} optional>
          <TextInput value={draft.about} maxLength={500} onChange={(about) => set({ about })} />
        </Field>
        <AccusedField accused={draft.accused} onChange={(accused) => set({ accused })} />
        <ProcedureField draft={draft} set={set} />
        <Field label={text.dossierNo} optional>
          <TextInput
            className="number"
            value={draft.dossierNo}
            maxLength={60}
            onChange={(dossierNo) => set({ dossierNo })}
          />
        </Field>
      </div>
    </Card>
  )
}

function AccusedField({ accused, onChange }: { accused: string[]; onChange: (ids: string[]) => void }) {
  const { data } = useQuery('accounts.list', {}, { on: ['account'] })
  const [typed, setTyped] = useState('')
  const people = data ?? []
  const found = people.filter(
    (one) => one.active && !accused.includes(one.id) && fold(one.name).includes(fold(typed)),
  )
  return (
    <Field wide label={text.accused} hint={text.accusedHint} optional>
      <Combobox
        text={typed}
        onText={setTyped}
        items={typed.trim() === '' ? [] : found}
        itemKey={(one) => one.id}
        renderItem={(one) => (
          <>
            <span className="strong">{one.name}</span>
            <div className="soft small">{one.title || vi.shell.roles[one.role]}</div>
          </>
        )}
        onChoose={(one) => {
          onChange([...accused, one.id])
          setTyped('')
        }}
        placeholder={text.accusedAdd}
        emptyText={vi.ui.nothingFound}
      />
      {accused.length > 0 && (
        <div className="row">
          {accused.map((id) => {
            const name = people.find((one) => one.id === id)?.name ?? id
            return (
              <Button
                key={id}
                size="small"
                icon="cross"
                title={text.accusedRemove(name)}
                onClick={() => onChange(accused.filter((one) => one !== id))}
              >
                {name}
              </Button>
            )
          })}
        </div>
      )}
    </Field>
  )
}

function ProcedureField({ draft, set }: Pick<Props, 'draft' | 'set'>) {
  const { data } = useQuery('procedures.list', {}, { on: ['procedure'] })
  const found = useMemo(
    () => searchProcedures(data?.lines ?? [], draft.procedureText).slice(0, MOST),
    [data, draft.procedureText],
  )
  return (
    <Field label={text.procedure} optional>
      <Combobox
        text={draft.procedureText}
        onText={(procedureText) => set({ procedureText, procedureCode: '' })}
        items={draft.procedureText.trim() === '' || draft.procedureCode ? [] : found}
        itemKey={(one) => one.code}
        renderItem={(one) => (
          <>
            <span className="strong">{one.name}</span>
            <div className="soft small number">{one.code}</div>
          </>
        )}
        onChoose={(one) => set({ procedureCode: one.code, procedureText: one.name })}
        placeholder={vi.intake.procedure.placeholder}
        {...(draft.procedureCode ? {} : { emptyText: vi.intake.procedure.none })}
      />
    </Field>
  )
}
