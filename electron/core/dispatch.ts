import { hash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type CallName, type ParsedOf, type ReplyOf, specOf } from '../common/contract.ts'
import { canonical } from '../common/journal/canonical.ts'
import type { Reply } from '../common/reply.ts'
import type { Act, Counter } from './counter.ts'
import { isDiskFull } from './files/file-fault.ts'
import { refuse } from './outcome.ts'

/** A use case of a signed-in officer. */
export type UseCase<N extends CallName> = (act: Act, input: ParsedOf<N>) => ReplyOf<N> | Promise<ReplyOf<N>>
/** A call that is allowed before sign-in and so cannot count on an open register. */
export type DoorCall<N extends CallName> = (
  counter: Counter,
  input: ParsedOf<N>,
  commandId: string | null,
) => ReplyOf<N> | Promise<ReplyOf<N>>

/** One handler for every call of the contract. */
export type Handlers = {
  [N in CallName]: ContractRoles<N> extends 'anyone' ? DoorCall<N> : UseCase<N>
}
type ContractRoles<N extends CallName> = import('../common/contract.ts').CallTable[N] extends {
  roles: infer R
}
  ? R
  : never

/** What comes over the wire from the renderer; anything else in it is ignored. */
export const Call = z.object({
  name: z.string(),
  input: z.unknown(),
  commandId: z.string().min(8).max(80).nullable(),
})

/**
 * The one door: checks name, session, role and input, runs the use case, and turns whatever happens into a reply.
 * Declared refusals keep their code; anything thrown becomes INTERNAL with a reference into the local log.
 */
export async function dispatch(
  counter: Counter,
  handlers: Handlers,
  message: unknown,
): Promise<Reply<unknown>> {
  const call = Call.safeParse(message)
  if (!call.success) return refuse('BAD_INPUT')
  const { name, commandId } = call.data
  const spec = specOf(name)
  if (!spec) return refuse('BAD_INPUT', { unknown: name })
  if (spec.roles !== 'anyone') {
    if (!counter.open || !counter.officer) return refuse('NOT_SIGNED_IN')
    if (!spec.roles.includes(counter.officer.role)) return refuse('NOT_ALLOWED')
  }
  if (spec.kind === 'command' && !commandId) return refuse('BAD_INPUT', { missing: 'commandId' })
  const input = spec.input.safeParse(call.data.input)
  if (!input.success) {
    return refuse('BAD_INPUT', { fields: input.error.issues.map((issue) => issue.path.join('.')) })
  }
  try {
    if (spec.roles === 'anyone') {
      return await (handlers[name as CallName] as unknown as DoorCall<CallName>)(
        counter,
        input.data as never,
        commandId,
      )
    }
    const act: Act = {
      counter,
      register: counter.open!.register,
      files: counter.open!.files,
      officer: counter.officer!,
      now: counter.clock(),
      command:
        spec.kind === 'command'
          ? {
              id: commandId!,
              name,
              inputHash: hash('sha256', canonical([name, withoutBytes(input.data)])),
            }
          : null,
    }
    return await (handlers[name as CallName] as unknown as UseCase<CallName>)(act, input.data as never)
  } catch (error) {
    return failure(counter, name, error)
  }
}

/** Input with each picture's hash in its place: as JSON, a picture would be millions of numbers. */
function withoutBytes(input: unknown): unknown {
  if (input === null || typeof input !== 'object') return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? hash('sha256', value) : value,
    ]),
  )
}

function failure(counter: Counter, name: string, error: unknown): Reply<never> {
  if (isDiskFull(error)) return refuse('DISK_FULL')
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_READONLY')) return refuse('REGISTER_READ_ONLY')
  const ref = randomBytes(4).toString('hex')
  counter.log(`${ref} ${name}`, error)
  return { ok: false, error: { code: 'INTERNAL', ref } }
}
