import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { SOFTHSM } from '../../../test/support/softhsm.ts'
import { CKR } from './pkcs11.ts'

it('a module stays loaded when garbage is collected between two calls', () => {
  const program = `
    import { loadModule } from ${JSON.stringify(new URL('./pkcs11.ts', import.meta.url).href)}
    const module = loadModule(${JSON.stringify(SOFTHSM)})
    for (let time = 0; time < 5; time++) {
      gc()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    console.log(module.C_GetSlotList(1, null, [0]))`
  const words = ['--expose-gc', '--input-type=module', '-e', program]
  expect(Number(execFileSync(process.execPath, words).toString())).toBe(CKR.CRYPTOKI_NOT_INITIALIZED)
})
