import type { SigningSource } from '../../common/signatures/model.ts'
import type { SignerAnswer, SignerOrder } from './signer.worker.ts'
import { SigningFault } from './signing-fault.ts'

/** A signing process that has been started: Electron's in the app, a plain child of Node in tests. */
export type SignerChannel = {
  post: (order: SignerOrder) => void
  onAnswer: (heard: (answer: SignerAnswer) => void) => void
  onEnd: (heard: () => void) => void
  kill: () => void
}
/** Starts signer.worker. @param url of the built worker */
export type StartSigner = (url: URL) => SignerChannel

export type SigningProcess = {
  /** The chains of the certificates that can sign, DER. @throws SigningFault */
  open: (source: SigningSource, secret: string) => Promise<Buffer[][]>
  /** @throws SigningFault */
  sign: (index: number, data: Uint8Array) => Promise<Buffer>
  /** Ends it; what it knew is gone with its memory. */
  end: () => void
}

/** A driver that does not answer for so long will not answer any more. */
const SILENCE_MS = 60_000
/** Time to log out of the token, so that no session is left open on it. */
const FAREWELL_MS = 1_000

type Waiting = { take: (result: unknown) => void; refuse: (why: Error) => void }
type Asked = SignerOrder extends infer O ? (O extends SignerOrder ? Omit<O, 'id'> : never) : never

/** Starts a signing process. @param onEnd told when it has ended, also when nobody asked it to */
export function signingProcess(start: StartSigner, onEnd: () => void): SigningProcess {
  // Built, the worker lies beside as .js.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const channel = start(new URL(`./signer.worker.${extension}`, import.meta.url))
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended = false
  channel.onAnswer((answer) => {
    const { take, refuse } = waiting.get(answer.id) ?? {}
    waiting.delete(answer.id)
    if ('result' in answer) take?.(answer.result)
    else if ('fault' in answer) refuse?.(new SigningFault(answer.fault, answer.details))
    else refuse?.(new SigningFault('SIGNING_FAILED', { error: answer.error }))
  })
  channel.onEnd(() => {
    ended = true
    for (const { refuse } of waiting.values()) refuse(new SigningFault('SIGNER_DIED'))
    waiting.clear()
    onEnd()
  })
  const ask = (order: Asked): Promise<unknown> => {
    if (ended) return Promise.reject(new SigningFault('SIGNER_DIED'))
    const id = ++last
    return new Promise<unknown>((take, refuse) => {
      const silence = setTimeout(() => channel.kill(), SILENCE_MS)
      const settled =
        <T>(next: (value: T) => void) =>
        (value: T) => {
          clearTimeout(silence)
          next(value)
        }
      waiting.set(id, { take: settled(take), refuse: settled(refuse) })
      channel.post({ ...order, id })
    })
  }
  return {
    open: async (source, secret) => {
      const chains = (await ask({ do: 'open', source, secret })) as string[][]
      return chains.map((chain) => chain.map((der) => Buffer.from(der, 'base64')))
    },
    sign: async (index, data) =>
      Buffer.from(
        (await ask({ do: 'sign', index, data: Buffer.from(data).toString('base64') })) as string,
        'base64',
      ),
    end: () => {
      if (ended) return
      ask({ do: 'close' }).catch(() => undefined)
      setTimeout(() => ended || channel.kill(), FAREWELL_MS).unref()
    },
  }
}
