import type { CallName, Contract, ErrorOf, Noun } from '../../electron/common/contract.ts'

/** What is said for one refusal; a function when the sentence needs the refusal's facts. */
export type Sentence = string | ((details: Record<string, unknown>) => string)

/** A sentence for every refusal a noun's calls declare; the type check fails when one is missing. */
export type RefusalsOf<N extends Noun> = {
  [V in keyof Contract[N] as [ErrorsOf<N, V>] extends [never] ? never : V]: Record<ErrorsOf<N, V>, Sentence>
}
type ErrorsOf<N extends Noun, V> = ErrorOf<`${N}.${V & string}` & CallName>
