/* The signing process: keys, PIN and the maker's driver live here and nowhere else. It is a process and not a thread,
   so that a driver that crashes takes only itself along, and so that what it knew is gone when it ends. Nothing in it
   is logged. Orders come over Electron's port, or Node's channel in tests. */
import type { SigningSource } from '../../common/signatures/model.ts'
import { answerOrders } from '../asked-process.ts'
import { openKeyFile } from './key-file.ts'
import { SigningFault } from './signing-fault.ts'
import type { SigningKeys } from './signing-keys.ts'

export type SignerOrder = { id: number } & (
  | { do: 'open'; source: SigningSource; secret: string }
  /** `data` in base64: one shape for both kinds of channel. */
  | { do: 'sign'; index: number; data: string }
  | { do: 'close' }
)
export type SignerAnswer = { id: number } & (
  | { result: unknown }
  | { fault: SigningFault['code']; details: SigningFault['details'] }
  /** A defect; its name only, for a message might quote what it stumbled over. */
  | { error: string }
)

let keys: SigningKeys | null = null

async function obey(order: SignerOrder): Promise<unknown> {
  switch (order.do) {
    case 'open': {
      keys?.close()
      keys = null
      keys = await open(order)
      return keys.chains.map((chain) => chain.map((der) => Buffer.from(der).toString('base64')))
    }
    case 'sign': {
      if (!keys) throw new SigningFault('SIGNER_DIED')
      return Buffer.from(keys.sign(order.index, Buffer.from(order.data, 'base64'))).toString('base64')
    }
    case 'close': {
      keys?.close()
      keys = null
      return null
    }
  }
}

async function open({ source, secret }: { source: SigningSource; secret: string }): Promise<SigningKeys> {
  if (source.kind === 'file') return openKeyFile(source.path, secret)
  // Foreign machine code comes in only where there is a token.
  const { openToken } = await import('./token.ts')
  return openToken(source.module, secret)
}

answerOrders<SignerOrder, SignerAnswer>((order, answer) => {
  const { id } = order
  obey(order)
    .then(
      (result) => answer({ id, result }),
      (error: unknown) =>
        answer(
          error instanceof SigningFault
            ? { id, fault: error.code, details: error.details }
            : { id, error: error instanceof Error ? error.name : 'unknown' },
        ),
    )
    .finally(() => {
      if (order.do === 'close') process.exit(0)
    })
})
