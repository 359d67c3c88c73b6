import { expect, it } from 'vitest'
import { lifePage } from '../../../test/support/life-page.ts'
import { ACTIONS } from './actions.ts'
import { STATUSES } from './statuses.ts'
import { ONCE_SENT } from './once-sent.ts'
import type { ActionKind, DossierStatus } from './model.ts'

it('the page in the repository is the one the tables give', async () => {
  await expect(lifePage()).toMatchFileSnapshot('./life.md')
})

it('whoever cannot take an act back has another way, or is told that it stands', () => {
  for (const kind of Object.keys(ACTIONS) as ActionKind[]) {
    for (const other of ONCE_SENT[kind]) {
      const { from } = ACTIONS[other]
      expect(from, `${other} after ${kind}`).not.toBeNull()
      // Possible in a state the act leads to, where that is one.
      const { to } = ACTIONS[kind]
      if (to !== null && Object.hasOwn(STATUSES, to)) expect(from).toContain(to as DossierStatus)
    }
  }
})
