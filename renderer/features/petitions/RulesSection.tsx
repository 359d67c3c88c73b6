import { useState } from 'react'
import type { PetitionKind } from '../../../electron/common/petitions/model.ts'
import { LIMITED, PetitionRules } from '../../../electron/common/petitions/setting.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { notify } from '../../ui/notify.ts'
import { SettingsForm } from '../../ui/SettingsForm.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { KindRules, type TypedRules } from './KindRules.tsx'
import './petitions.css'

const words = vi.petitions.settings
const KINDS = ['feedback', 'complaint', 'accusation'] as const satisfies readonly PetitionKind[]

/** Settings page: limits by kind, what is done with nameless ones, content types. */
export function RulesSection() {
  const { data, error } = useQuery('petitions.rules', {}, { on: ['petition'] })
  if (error) return <ErrorNotice call="petitions.rules" error={error} />
  return data ? <RulesForm key={JSON.stringify(data)} rules={data} /> : null
}

function RulesForm({ rules }: { rules: PetitionRules }) {
  const save = useCommand('petitions.setRules')
  const [typed, setTyped] = useState<TypedRules>(() => typedOf(rules))
  const [wrong, setWrong] = useState(false)
  const submit = async () => {
    const meant = meantBy(typed)
    setWrong(meant === null)
    if (!meant || !(await save.run({ rules: meant }))) return
    notify({ tone: 'good', text: words.saved })
  }
  return (
    <SettingsForm
      wrong={wrong ? words.wrong : null}
      refusal={<ErrorNotice call="petitions.setRules" error={save.error} />}
      save={words.save}
      busy={save.busy}
      onSubmit={() => void submit()}
    >
      {KINDS.map((kind, index) => (
        <Card key={kind} title={vi.petitions.kinds[kind]} {...(index === 0 && { lead: words.lead })}>
          <KindRules kind={kind} typed={typed} onChange={setTyped} />
        </Card>
      ))}
      <Card title={words.topics} lead={words.topicsHint}>
        <div className="stack-tight">
          {typed.topics.map((topic, at) => (
            <div key={topic.id} className="row">
              <div className="grow">
                <TextInput
                  aria-label={words.topics}
                  maxLength={300}
                  value={topic.label}
                  onChange={(label) =>
                    setTyped({ ...typed, topics: typed.topics.with(at, { ...topic, label }) })
                  }
                />
              </div>
              <IconButton
                icon="remove"
                label={words.removeTopic(topic.label)}
                onClick={() =>
                  setTyped({ ...typed, topics: typed.topics.filter((one) => one.id !== topic.id) })
                }
              />
            </div>
          ))}
          <div>
            <Button
              size="small"
              icon="plus"
              onClick={() => setTyped({ ...typed, topics: [...typed.topics, { id: newId(), label: '' }] })}
            >
              {words.addTopic}
            </Button>
          </div>
        </div>
      </Card>
    </SettingsForm>
  )
}

/* Numbers as they are typed. */
function typedOf({ limits, ...rest }: PetitionRules): TypedRules {
  return {
    ...rest,
    limits: each((kind) =>
      parts((part) => {
        const { amount, ...limit } = limits[kind][part]
        return { ...limit, amount: amount === null ? '' : String(amount) }
      }),
    ),
  }
}

function meantBy({ limits, topics, ...rest }: TypedRules): PetitionRules | null {
  let whole = true
  const meant = PetitionRules.safeParse({
    ...rest,
    topics: topics.filter(({ label }) => label.trim() !== ''),
    limits: each((kind) =>
      parts((part) => {
        const { amount, ...limit } = limits[kind][part]
        if (limit.confirmed && amount.trim() === '') whole = false
        return { ...limit, amount: amount.trim() === '' ? null : Number(amount) }
      }),
    ),
  })
  return whole && meant.success ? meant.data : null
}

const each = <T,>(make: (kind: PetitionKind) => T) =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<PetitionKind, T>
const parts = <T,>(make: (part: (typeof LIMITED)[number]) => T) =>
  Object.fromEntries(LIMITED.map((part) => [part, make(part)])) as Record<(typeof LIMITED)[number], T>
