import type { CallName, Contract, InputOf, Noun, ReplyOf } from '../../electron/common/contract.ts'
import type { Reply } from '../../electron/common/reply.ts'
import { newId } from '../../electron/common/uuid.ts'

/** What the preload script puts on the window: the page's whole way out. */
type Bridge = {
  call: (name: string, input: unknown, commandId: string | null) => Promise<Reply<unknown>>
  onChanged: (listen: (nouns: string[]) => void) => () => void
  /** A reminder on the desktop was clicked; null: it was about many dossiers. */
  onOpenDossier: (listen: (dossierId: string | null) => void) => () => void
  /** Where a dropped or chosen file lies; empty for one that is not from a disk. */
  pathOf: (file: File) => string
}

declare global {
  interface Window {
    counter: Bridge
  }
}

export type CallOptions = {
  /** Given by a form that must not act twice: the same id answers the same. Made when absent. */
  commandId?: string
}
type Name<N extends Noun, V> = `${N}.${V & string}` & CallName
type Arguments<I> = {} extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions]

export type Api = {
  [N in Noun]: {
    [V in keyof Contract[N]]: (...args: Arguments<InputOf<Name<N, V>>>) => Promise<ReplyOf<Name<N, V>>>
  }
}

const listeners = new Set<() => void>()

/** Told whenever main answers that nobody is signed in (locked by idleness, closed in another way). */
export function onSignedOut(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** One call by name; `api` is the comfortable way to the same. */
export async function callByName<N extends CallName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): Promise<ReplyOf<N>> {
  const reply = (await window.counter.call(name, input, options.commandId ?? newId())) as ReplyOf<N>
  if (!reply.ok && reply.error.code === 'NOT_SIGNED_IN') for (const listen of listeners) listen()
  return reply
}

/**
 * Everything the screens can ask of main: `api.receipts.issue(input, { commandId })`. Never throws for a refusal:
 * look at `reply.ok`.
 */
export const api = new Proxy({} as Api, {
  get: (_target, noun: string) =>
    new Proxy(
      {},
      {
        get: (_calls, verb: string) => (input: unknown, options?: CallOptions) =>
          callByName(`${noun}.${verb}` as CallName, (input ?? {}) as never, options),
      },
    ),
})
