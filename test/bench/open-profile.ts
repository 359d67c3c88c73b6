import { openRegister } from '../../db/engine/open.ts'
import type { Register } from '../../db/engine/query.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { openSlot, readKeyFile } from '../../electron/core/session/key-slots.ts'
import { registerPath } from '../../electron/core/session/open-counter.ts'

/** The register of a demo profile, opened outside the app with the published password. */
export async function openProfile(profile: string): Promise<Register> {
  const { login } = DEMO_ACCOUNTS[0]!
  const slot = readKeyFile(profile)!.slots.find((one) => one.login === login)!
  const key = await openSlot(slot, DEMO_PASSWORD)
  return openRegister({
    path: registerPath(profile),
    key: key!,
    nativeBinding: process.env.QMC_NATIVE_BINDING,
    upgrade: false,
  })
}
