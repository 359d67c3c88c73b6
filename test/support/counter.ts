import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../electron/common/api-spec.ts'
import type { CallName, InputOf, ReplyOf } from '../../electron/common/contract.ts'
import type { Commune } from '../../electron/common/station/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { Counter } from '../../electron/core/counter.ts'
import { dispatch, type Handlers } from '../../electron/core/dispatch.ts'
import type { Press } from '../../electron/core/papers/press.ts'
import { createRegister } from '../../electron/core/session/set-up.ts'
import { useCases } from '../../electron/core/use-cases.ts'

/** A commune for tests; not a real one. */
export const COMMUNE: Commune = {
  name: 'Xã Thử Nghiệm',
  provinceCode: '04',
  provinceName: 'Tỉnh Cao Bằng',
  superiorUnit: 'UBND XÃ THỬ NGHIỆM',
  officeName: 'Trung tâm Phục vụ hành chính công',
  agencyId: 'H14.999.01',
  numberPattern: '2025',
  templateSet: '2025',
  address: 'Xóm 1, xã Thử Nghiệm',
  phone: '02063 000 000',
  leaderName: 'Trần Văn Chủ',
  leaderTitle: 'Chủ tịch',
  upstreamName: 'Hệ thống giải quyết thủ tục hành chính tỉnh',
  demo: false,
}
/** Paper without Electron: bytes that say which record they are of, and a printer that takes everything. */
function fakePress(): Press {
  return {
    makePdf: async (record) => Buffer.from(JSON.stringify(record)),
    stamp: async (pdf, { copyNo }) => Buffer.concat([pdf, Buffer.from(`#${copyNo}`)]),
    printers: async () => [],
    trays: async () => [],
    print: async () => ({ code: 'SPOOLED' }),
    jobs: () => [],
    withdraw: () => false,
    save: async () => 'saved',
  }
}

export const PASSWORD = 'mat-khau-thu-nghiem'

export type TestCounter = ReturnType<typeof counterIn>

/**
 * A real counter in a folder of its own: encrypted register on disk, key slots (cheap hashing), one account per
 * role with login = role, the clock in the test's hand. Calls go through the same dispatch as the app's.
 * @param extra handlers beside the use cases
 * @param index which of the commune's stations it is
 */
export async function openTestCounter(
  at = '2026-11-20T02:00:00.000Z',
  extra: Partial<Handlers> = {},
  index = 0,
) {
  const test = counterIn(mkdtempSync(join(tmpdir(), 'qmc-counter-')), at, extra)
  const colleague = (role: Role, name: string) => ({
    login: role,
    name,
    title: '',
    role,
    department: role === 'specialist' || role === 'head' ? 'Tư pháp' : '',
    password: PASSWORD,
  })
  const { recoveryCode } = await createRegister(
    test.counter,
    {
      commune: COMMUNE,
      station: { index },
      administrator: { login: 'administrator', name: 'Lê Thị Quản', title: '', password: PASSWORD },
    },
    newId(),
    [
      colleague('officer', 'Nguyễn Thị Đường'),
      colleague('specialist', 'Hoàng Văn Chuyên'),
      colleague('head', 'Nông Thị Trưởng'),
      colleague('leader', 'Trần Văn Chủ'),
    ],
  )
  test.recoveryCode = recoveryCode
  return test
}

/** The counter whose register lies in `folder`; it opens when somebody signs in. */
export function counterIn(folder: string, at: string, extra: Partial<Handlers> = {}) {
  const changed: string[][] = []
  let now = at as Instant
  const counter: Counter = {
    folder,
    clock: () => now,
    nativeBinding: process.env.QMC_NATIVE_BINDING,
    argon: { memoryCost: 64, timeCost: 1, parallelism: 1 },
    open: null,
    officer: null,
    damaged: false,
    press: fakePress(),
    runtime: { electron: '', chrome: '', node: process.versions.node, development: true, version: '0' },
    log: (ref, error) => console.error(ref, error),
    onChanged: (nouns) => changed.push([...nouns]),
  }
  const handlers = { ...useCases, ...extra } as Handlers

  async function call<N extends CallName>(
    name: N,
    input: InputOf<N>,
    commandId: string = newId(),
  ): Promise<ReplyOf<N>> {
    return (await dispatch(counter, handlers, { name, input, commandId })) as ReplyOf<N>
  }

  const test = {
    counter,
    folder,
    changed,
    /** Known only of a register that was made here. */
    recoveryCode: '',
    call,
    /** The answer's data; a refusal fails the test with its code. */
    async ok<N extends CallName>(name: N, input: InputOf<N>, commandId?: string) {
      const reply = await call(name, input, commandId)
      if (!reply.ok) throw new Error(`${name} refused: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
    /** A dossier as it stands, for an act on it. */
    async on(dossierId: string) {
      const { state } = await test.ok('dossiers.get', { id: dossierId })
      return { dossierId, version: state.version }
    },
    async as(role: Role) {
      await test.ok('session.signIn', { login: role, password: PASSWORD })
    },
    setNow(moment: string) {
      now = toInstant(new Date(moment))
    },
    close() {
      counter.open?.register.close()
      counter.open = null
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return test
}
