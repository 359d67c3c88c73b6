import { expect, it } from 'vitest'
import { isUpstreamVerb, UPSTREAM } from '../../electron/common/dossiers/upstream.ts'
import { ParkCode } from '../../electron/common/sync/model.ts'
import { CARRIES_FACTS, remedyOf } from '../../electron/common/sync/remedies.ts'
import { evening } from '../../renderer/i18n/evening.ts'
import { isResendable } from '../../electron/core/sync/resend-entry.ts'

const verbs = Object.keys(UPSTREAM)

it.each(ParkCode.options)('%s: leads somewhere for every act, and says whom to ask or what to do', (code) => {
  expect(evening.advice[code].length).toBeGreaterThan(30)
  for (const verb of verbs) {
    const remedy = remedyOf(code, verb)
    // Each road is open to what it is meant for, or the button would lead to a refusal.
    if (remedy === 'resend') expect([verb, isResendable({ state: 'refused', code })]).toEqual([verb, true])
    if (remedy === 'correct') expect(CARRIES_FACTS.has(verb)).toBe(true)
    if (remedy === 'void') expect(CARRIES_FACTS.has(verb)).toBe(true)
  }
})

it('a conflict, and a cause that this program does not know, lay both sides open', () => {
  expect([...CARRIES_FACTS].every(isUpstreamVerb)).toBe(true)
  expect(remedyOf('CONFLICT', 'handed-over')).toBe('review')
  expect(remedyOf('OF_A_NEWER_SERVER', 'received')).toBe('review')
})
