import { createInterface } from 'node:readline'
import { openRegister } from '../../db/engine/open.ts'
import type { Register } from '../../db/engine/query.ts'

/** The register of a process of its own. Its key comes on the first line of standard input; `nextLine` waits for more. */
export async function childRegister(
  path: string,
): Promise<{ register: Register; key: Buffer; nextLine: () => Promise<unknown> }> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const key = Buffer.from((await lines.next()).value as string, 'hex')
  const register = openRegister({
    path,
    key,
    nativeBinding: process.env.QMC_NATIVE_BINDING,
    upgrade: false,
  })
  return { register, key, nextLine: () => lines.next() }
}
