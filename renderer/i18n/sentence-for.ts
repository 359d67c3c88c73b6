import type { CallName, ErrorOf, Noun } from '../../electron/common/contract.ts'
import type { RefusalOf } from '../../electron/common/reply.ts'
import type { Sentence } from './refusals.ts'
import { vi } from './vi.ts'

/** Calls whose noun has its texts in the catalogue. */
export type CataloguedCall = {
  [N in Noun]: N extends keyof typeof vi ? CallName & `${N}.${string}` : never
}[Noun]

/** The sentence an officer reads for a refusal: the call's own, else the one every call shares. */
export function sentenceFor<N extends CataloguedCall>(call: N, error: RefusalOf<ErrorOf<N>>): string {
  const [noun, verb] = call.split('.') as [keyof typeof vi, string]
  const refusals = (vi[noun] as { refusals?: Record<string, Record<string, Sentence>> }).refusals
  const shared: Record<string, Sentence> = vi.ui.refusals
  const sentence = refusals?.[verb]?.[error.code] ?? shared[error.code] ?? vi.ui.refusals.INTERNAL
  return typeof sentence === 'function' ? sentence(error.details ?? {}) : sentence
}
