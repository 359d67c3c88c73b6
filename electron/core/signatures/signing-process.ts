import type { SigningSource } from '../../common/signatures/model.ts'
import { askedProcess, type StartProcess } from '../asked-process.ts'
import type { SignerAnswer, SignerOrder } from './signer.worker.ts'
import { SigningFault } from './signing-fault.ts'

/** Starts signer.worker. */
export type StartSigner = StartProcess<SignerOrder, SignerAnswer>

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

/** Starts a signing process. @param onEnd told when it has ended, also when nobody asked it to */
export function signingProcess(start: StartSigner, onEnd: () => void): SigningProcess {
  // Built, the worker lies beside as .js.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const { ask, hasEnded, end } = askedProcess(
    start(new URL(`./signer.worker.${extension}`, import.meta.url)),
    {
      silenceMs: SILENCE_MS,
      refusal: (answer) =>
        'fault' in answer
          ? new SigningFault(answer.fault, answer.details)
          : new SigningFault('SIGNING_FAILED', { error: answer.error }),
      ended: () => new SigningFault('SIGNER_DIED'),
      onEnd,
    },
  )
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
      if (hasEnded()) return
      ask({ do: 'close' }).catch(() => undefined)
      setTimeout(end, FAREWELL_MS).unref()
    },
  }
}
