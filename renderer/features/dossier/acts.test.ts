import { expect, it } from 'vitest'
import { ROLES } from '../../../electron/common/api-spec.ts'
import { ACTIONS } from '../../../electron/common/dossiers/actions.ts'
import { DossierStatus } from '../../../electron/common/dossiers/model.ts'
import { type Act, ACTS, FURTHER_KEYS } from './acts.ts'

const acts = Object.keys(ACTS) as Act[]
const twice = (keys: string[]) => keys.filter((one, index) => keys.indexOf(one) !== index)

it('gives no key twice to what one role can do in one state', () => {
  for (const role of ROLES) {
    for (const status of DossierStatus.options) {
      const keys = acts
        .filter((act) => ACTIONS[act].roles.includes(role) && ACTIONS[act].from?.includes(status))
        .map((act) => ACTS[act].keys)
      expect({ role, status, twice: twice([...keys, FURTHER_KEYS]) }).toEqual({ role, status, twice: [] })
    }
  }
})

it('gives each further act a letter of its own', () => {
  const letters = acts.map((act) => ACTS[act].keys).filter((keys) => keys.length === 1)
  expect(twice(letters)).toEqual([])
  expect(letters.every((letter) => /^[A-Z]$/.test(letter))).toBe(true)
})
