import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { insertAccount } from '../../../db/tables/accounts.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import type { Account } from '../../common/accounts/model.ts'
import type { ParsedOf } from '../../common/contract.ts'
import { agencyFits } from '../../common/dossiers/number.ts'
import type { Officer } from '../../common/session/api.ts'
import type { Station } from '../../common/station/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'
import { seedCalendar } from '../calendar/seed-calendar.ts'
import { commit } from '../commit.ts'
import type { Counter } from '../counter.ts'
import type { DoorCall } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { seedCatalogue } from '../procedures/seed-catalogue.ts'
import { RECOVERY_UNPROVEN } from './prove-recovery.ts'
import { makeSlot, RECOVERY, readKeyFile, type Slot, writeKeyFile } from './key-slots.ts'
import { openCounter, registerPath } from './open-counter.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { officerOf } from './sign-in.ts'

type SetUp = ParsedOf<'session.setUp'>
export type NewAccount = Pick<Account, 'login' | 'name' | 'title' | 'role' | 'department'> & {
  password: string
}

/** First run: the register, its key slots and the first administrator. */
export const setUp: DoorCall<'session.setUp'> = async (counter, input, commandId) => {
  if (readKeyFile(counter.folder)) return refuse('REGISTER_EXISTS')
  const { numberPattern, agencyId } = input.commune
  if (!agencyFits(numberPattern, agencyId)) return refuse('AGENCY_PATTERN', { pattern: numberPattern })
  const { officer, recoveryCode } = await createRegister(counter, input, commandId!)
  counter.officer = officer
  return done({ officer, recoveryCode })
}

/**
 * Makes register and key slots. The key file is written last: a set-up that dies before it leaves nothing that
 * anybody could have put a dossier into, and the next start begins the wizard again.
 */
export async function createRegister(
  counter: Counter,
  { commune, station, administrator }: SetUp,
  commandId: string,
  colleagues: readonly NewAccount[] = [],
): Promise<{ officer: Officer; recoveryCode: string }> {
  mkdirSync(counter.folder, { recursive: true, mode: 0o700 })
  setAside(counter.folder, counter.clock())
  const dataKey = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const now = counter.clock()
  const people: NewAccount[] = [{ ...administrator, role: 'administrator', department: '' }, ...colleagues]
  const accounts: Account[] = []
  const slots: Slot[] = [
    await makeSlot({ id: RECOVERY, login: '', secret: recoveryCode, dataKey }, counter.argon),
  ]
  for (const { password, ...person } of people) {
    const account: Account = { ...person, id: newId(Date.parse(now)), active: true, createdAt: now }
    accounts.push(account)
    slots.push(
      await makeSlot({ id: account.id, login: account.login, secret: password, dataKey }, counter.argon),
    )
  }
  openCounter(counter, dataKey)
  const { register, files } = counter.open!
  const officer = officerOf(accounts[0]!)
  const settings: Station = {
    code: `${commune.agencyId}-${station.index}`,
    index: station.index,
    idleMinutes: 10,
  }
  commit(
    {
      counter,
      register,
      files,
      officer,
      now,
      command: { id: commandId, name: 'session.setUp', inputHash: '' },
    },
    (journal) => {
      putSetting(register, 'epoch', 1)
      putSetting(register, 'station', settings)
      putSetting(register, 'commune', commune)
      // The demo's sheet is nobody's.
      putSetting(register, RECOVERY_UNPROVEN, !commune.demo)
      journal.record({
        noun: 'station',
        entityId: settings.code,
        verb: 'set-up',
        payload: { commune, station: settings },
        scope: 'local',
      })
      seedCatalogue(register, journal, now)
      seedCalendar(register, journal)
      for (const account of accounts) {
        insertAccount(register, account)
        journal.record({
          noun: 'account',
          entityId: account.id,
          verb: 'added',
          payload: { login: account.login, role: account.role },
          scope: 'local',
        })
      }
      return done({})
    },
  )
  writeKeyFile(counter.folder, {
    version: 1,
    commune: { name: commune.name, demo: commune.demo },
    slots,
    failures: {},
    unjournaled: [],
  })
  return { officer, recoveryCode }
}

/* A register without key slots is a set-up that died half-way, a demo that was left, or one whose key file was
   lost: moved with its files, never deleted. */
function setAside(folder: string, now: Instant): void {
  const path = registerPath(folder)
  for (const one of [path, `${path}-wal`, `${path}-shm`, join(folder, 'files')]) {
    if (existsSync(one)) renameSync(one, `${one}.${now.replace(/\D/g, '')}.aside`)
  }
}
