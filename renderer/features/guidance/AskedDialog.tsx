import { useEffect, useMemo, useState } from 'react'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { componentsFor } from '../../../electron/common/procedures/rules.ts'
import { searchProcedures } from '../../../electron/common/procedures/search.ts'
import { closeAsked } from '../../app/asked.ts'
import { useQuery } from '../../app/live.ts'
import { useSession } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Field } from '../../ui/Field.tsx'
import { GuidanceDialog } from '../../ui/guidance/GuidanceDialog.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { MessageText } from './MessageText.tsx'
import { ToAnswer } from './ToAnswer.tsx'

const words = vi.guidance
const text = words.asked
const MOST = 30

/**
 * Somebody only asks, at the counter or on the telephone: what to bring, how long it takes and what it costs, in one
 * glance and to be read out; with a name it becomes a slip of its own, and words to send.
 */
export function AskedDialog({ about: first }: { about: string }) {
  const [code, setCode] = useState(first)
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState<'counter' | 'phone'>('counter')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const [nameBox, setNameBox] = useState<HTMLInputElement | null>(null)
  useEffect(() => {
    // What is asked about is known: the dialog would begin at it.
    if (first) nameBox?.focus()
  }, [first, nameBox])
  const commune = useSession()?.commune
  const office = commune ? `${commune.officeName} ${commune.name}` : ''
  const list = useQuery('procedures.list', {}, { on: ['procedure'] })
  const chosen = useQuery('procedures.get', code ? { code } : null, { on: ['procedure'] })
  const procedure = code === '' ? undefined : chosen.data?.procedure
  const found = useMemo(() => {
    const hits = searchProcedures(list.data?.lines ?? [], typed)
    return [...hits.filter((one) => one.inForce), ...hits.filter((one) => !one.inForce)].slice(0, MOST)
  }, [list.data, typed])
  const lacksName = name.trim().length < 2
  const number = phone.trim() ? domesticPhone(phone) : null

  return (
    <GuidanceDialog
      title={text.title}
      made={text.made}
      mayRefuse={false}
      onClose={closeAsked}
      onTried={() => setTried(true)}
      proposed={{ items: procedure ? itemsOf(procedure) : '', reason: text.reason }}
      about={
        procedure && !lacksName
          ? {
              by,
              applicant: { name: name.trim(), idNumber: null, address: null, phone: number, email: null },
              procedureCode: procedure.code,
              request: procedure.name,
            }
          : null
      }
      renderAfter={(items) =>
        procedure && (
          <MessageText phone={number} text={text.message({ office, procedure: procedure.name, items })} />
        )
      }
    >
      <Field label={text.procedure} error={tried && !procedure && text.procedureMissing}>
        <Combobox
          text={code && procedure ? procedure.name : typed}
          autoFocus={first === ''}
          onText={(next) => {
            setTyped(next)
            setCode('')
          }}
          items={found}
          itemKey={(one) => one.code}
          renderItem={(one) => (
            <>
              <div className="spread">
                <span className={one.inForce ? 'strong' : 'soft'}>{one.name}</span>
                {!one.inForce && <Badge tone="warn">{vi.procedures.outOfForce}</Badge>}
              </div>
              <div className="soft small">
                <span className="number">{one.code}</span> · {one.field}
              </div>
            </>
          )}
          onChoose={(one) => {
            setCode(one.code)
            nameBox?.focus()
          }}
          placeholder={vi.intake.procedure.placeholder}
          emptyText={vi.intake.procedure.none}
        />
      </Field>
      {procedure && !procedure.inForce && <Banner tone="warn">{text.notInForce}</Banner>}
      {procedure && <ToAnswer procedure={procedure} />}
      <div className="form-grid">
        <Field label={text.name} error={tried && lacksName && text.nameMissing}>
          <TextInput ref={setNameBox} value={name} maxLength={300} onChange={setName} />
        </Field>
        <Field label={text.phone} optional>
          <TextInput type="tel" value={phone} maxLength={40} onChange={setPhone} />
        </Field>
        <Field label={text.by}>
          <Choices
            label={text.by}
            value={by}
            onChange={setBy}
            options={(['counter', 'phone'] as const).map((value) => ({ value, label: text.ways[value] }))}
          />
        </Field>
      </div>
    </GuidanceDialog>
  )
}

/* Everything asked for at the counter, in the words of the slip; what only some cases need says when. */
function itemsOf(procedure: Procedure): string {
  return componentsFor(procedure, 'counter')
    .map(
      ({ name, originals, copies, required, when }) =>
        words.missing(name, originals, copies) + (!required && when ? ` (${text.when(when)})` : ''),
    )
    .join('\n')
}
