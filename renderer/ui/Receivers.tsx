import type { OutputOf } from '../../electron/common/contract.ts'
import { vi } from '../i18n/vi.ts'
import { Choices } from './Choices.tsx'
import { Field } from './Field.tsx'

type Person = OutputOf<'accounts.list'>[number]
/** Whom a dossier is given to; one of the two is set. */
export type Receiver = { toId: string | null; toDepartment: string | null; name: string }

/** Who a choice means, or null while none is made. */
export function receiverOf(people: readonly Person[], value: string): Receiver | null {
  if (value.startsWith('department ')) {
    const department = value.slice('department '.length)
    const exists = people.some((one) => one.department === department)
    return exists ? { toId: null, toDepartment: department, name: department } : null
  }
  const person = people.find((one) => value === `person ${one.id}`)
  return person ? { toId: person.id, toDepartment: null, name: person.name } : null
}

/** Colleagues by department, each department also as a whole; then the counter and the leaders. */
export function Receivers({
  people,
  value,
  onChange,
  holderId,
}: {
  people: readonly Person[]
  value: string
  onChange: (value: string) => void
  /** Has it already. */
  holderId?: string | undefined
}) {
  const words = vi.flow.handOver
  const option = (one: Person) => ({
    value: `person ${one.id}`,
    label: one.name,
    hint:
      one.id === holderId
        ? vi.dossiers.handOver.now
        : [one.role === 'head' && vi.shell.roles.head, one.title].filter(Boolean).join(' · '),
    disabled: one.id === holderId,
  })
  const departments = [...new Set(people.map((one) => one.department).filter(Boolean))].toSorted((a, b) =>
    a.localeCompare(b, 'vi'),
  )
  const groups = [
    ...departments.map((department) => ({
      name: department,
      options: [
        ...people.filter((one) => one.department === department).map(option),
        {
          value: `department ${department}`,
          label: words.wholeDepartment,
          hint: words.wholeDepartmentHint,
          disabled: false,
        },
      ],
    })),
    ...(
      [
        [words.noDepartment, ['specialist', 'head']],
        [words.counter, ['officer']],
        [words.leaders, ['leader']],
      ] as const
    ).map(([name, roles]) => ({
      name,
      options: people
        .filter((one) => one.department === '' && (roles as readonly string[]).includes(one.role))
        .map(option),
    })),
  ]
  return groups
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => (
      <Field key={name} label={name}>
        <Choices
          label={`${vi.dossiers.handOver.to}: ${name}`}
          value={value}
          onChange={onChange}
          options={options}
        />
      </Field>
    ))
}
