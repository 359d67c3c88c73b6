import { expect, it } from 'vitest'
import type { Role } from '../../../../electron/common/api-spec.ts'
import { nextReceiver } from './next-receiver.ts'

type Dossier = Parameters<typeof nextReceiver>[0]
type Step = Dossier['steps']['toCome'][number]['step']

const step = (role: Step['role'], department?: string): Step => ({
  name: role,
  role,
  days: 1,
  ...(department && { department }),
})
const person = (id: string, role: Role, department = '') => ({ id, role, department }) as never
const at = (toCome: Step[], holder?: string) =>
  ({
    state: { steps: toCome, assignee: holder ? { id: holder } : null },
    steps: { passages: [], toCome: toCome.map((one, index) => ({ index, step: one })) },
  }) as unknown as Dossier

const people = [
  person('counter', 'officer'),
  person('head', 'head', 'Văn hóa – Xã hội'),
  person('worker', 'specialist', 'Văn hóa – Xã hội'),
  person('leader', 'leader'),
]
const second = person('second', 'specialist', 'Văn hóa – Xã hội')

it('proposes whoever has the next step, not always the one who does the work', () => {
  expect(nextReceiver(at([step('head'), step('specialist')]), people)).toBe('person head')
  expect(nextReceiver(at([step('specialist'), step('leader')]), people)).toBe('person worker')
  expect(nextReceiver(at([step('leader'), step('officer')]), people)).toBe('person leader')
})

it('passes over a step that nobody has, and whoever holds the dossier already', () => {
  const headless = people.filter((one) => one !== people[1])
  expect(nextReceiver(at([step('head'), step('specialist')]), headless)).toBe('person worker')
  expect(nextReceiver(at([step('specialist'), step('leader')], 'worker'), people)).toBe('person leader')
})

it('leaves it open between several, but for a department that the step names', () => {
  expect(nextReceiver(at([step('specialist'), step('leader')]), [...people, second])).toBe('')
  expect(nextReceiver(at([step('specialist', 'Văn hóa – Xã hội')]), [...people, second])).toBe(
    'department Văn hóa – Xã hội',
  )
  expect(nextReceiver(at([step('specialist', 'Kinh tế'), step('leader')]), people)).toBe('person leader')
})

it('without a process proposes the only one who does the work', () => {
  expect(nextReceiver(at([]), people)).toBe('person worker')
  expect(nextReceiver(at([]), [...people, second])).toBe('')
})
